// One room of thirty people typing: our server, which keeps before it sends, beside the stock
// y-websocket server, which keeps nothing. Both on the same Node, in turn, in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roomBench } from './config.ts';
import { median, percentile, printTable } from './figures.ts';
import { startOurWorkshop } from './our-workshop.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { measureTyping } from './typists.ts';

interface Round {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly delivered: number;
  readonly cpuUsPerDelivery: number;
}

/** Installed by `npm run bench:sync`. */
const stockServer = new URL(
  'rivals/node_modules/@y/websocket-server/src/server.js',
  import.meta.url,
).pathname;

const section = { id: 'problem', template: 'transformation-day' };

const measure = async (
  server: ServerProcess,
  name: string,
  addresses: readonly string[],
): Promise<Round> => {
  const before = await server.cpuMs();
  const { delaysMs } = await measureTyping({ ...roomBench, addresses, nameOf: () => name });
  const used = (await server.cpuMs()) - before;
  return {
    p50Ms: median(delaysMs),
    p99Ms: percentile(delaysMs, 0.99),
    delivered: delaysMs.length,
    cpuUsPerDelivery: (used * 1000) / delaysMs.length,
  };
};

const measureOurs = async (): Promise<Round> => {
  const folder = await mkdtemp(join(tmpdir(), 'tday-bench-'));
  const main = new URL('../server/dist/main.js', import.meta.url).pathname;
  const server = await startServer(main, { DATA_FILE: join(folder, 'bench.sqlite') });
  const origin = `http://127.0.0.1:${server.port}`;
  const workshop = await startOurWorkshop(origin, section.template, section.id, roomBench.typists);
  const field = workshop.template.sections
    .find(({ id }) => id === section.id)
    ?.fields.find(({ type }) => type === 'prose');
  const lines = workshop.passes.map(
    (pass) => `ws://127.0.0.1:${server.port}/sync/${workshop.id}/content?ext=1&pass=${pass}`,
  );
  const round = await measure(server, `prose:${section.id}/-/${field?.id}`, lines);
  await server.stop();
  await rm(folder, { recursive: true });
  return round;
};

const measureStock = async (): Promise<Round> => {
  const server = await startServer(stockServer, {});
  const lines = Array.from(
    { length: roomBench.typists },
    () => `ws://127.0.0.1:${server.port}/measured`,
  );
  const round = await measure(server, 'prose', lines);
  await server.stop();
  return round;
};

const kinds = ['p50Ms', 'p99Ms', 'cpuUsPerDelivery', 'delivered'] as const;

export const benchRoom = async (): Promise<void> => {
  const ours: Round[] = [];
  const stock: Round[] = [];
  for (let round = 0; round < roomBench.rounds; round++) {
    ours.push(await measureOurs());
    stock.push(await measureStock());
  }
  const rows = kinds.map((kind) => {
    const [mine, theirs] = [ours, stock].map((rounds) => median(rounds.map((r) => r[kind])));
    return [kind, mine ?? 0, theirs ?? 0, (mine ?? 0) / (theirs ?? 1)];
  });
  const { typists, keysPerSecond, rounds } = roomBench;
  printTable(
    `room: ${typists} people typing ${keysPerSecond} keys/s, median of ${rounds} rounds`,
    ['figure', 'ours (kept before sent)', 'y-websocket-server (in memory)', 'ratio'],
    rows,
  );
};
