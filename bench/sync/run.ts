// `npm run bench:sync` compares the sync servers in every scenario; `npm run bench:sync -- fan-out join`
// in some. `--full` takes longer and is steadier, `--rounds` says how often, `--only` names the kinds of
// servers, `--out` the file for the figures, `--profile` a folder for profiles (and spoils the figures).
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { holdAll, type Measured } from './bounds.ts';
import { full, type Plan, quick } from './config.ts';
import { pinDriver } from './cores.ts';
import { profileInto } from './profile.ts';
import { fanOut } from './scenarios/fan-out.ts';
import { joinBigRoom } from './scenarios/join.ts';
import { kill } from './scenarios/kill.ts';
import { manyRooms } from './scenarios/many-rooms.ts';
import { memory } from './scenarios/memory.ts';
import { ramp } from './scenarios/ramp.ts';
import { reconnect } from './scenarios/reconnect.ts';
import type { Figures, Scenario } from './scenarios/scenario.ts';
import { kinds } from './servers/kinds.ts';
import type { KindName, ServerKind } from './servers/server-kind.ts';
import { printHeld, printMeasured } from './tables.ts';

const scenarios = new Map<string, Scenario>([
  ['fan-out', fanOut],
  ['ramp', ramp],
  ['many-rooms', manyRooms],
  ['join', joinBigRoom],
  ['reconnect', reconnect],
  ['memory', memory],
  ['kill', kill],
]);

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    profile: { type: 'string' },
    out: { type: 'string', default: 'test-results/bench-sync.json' },
  },
});

const chosen = <Thing>(all: ReadonlyMap<string, Thing>, names: readonly string[]) => {
  const unknown = names.filter((name) => !all.has(name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}: there is ${[...all.keys()].join(', ')}.`);
    process.exit(2);
  }
  return [...all].filter(([name]) => names.length === 0 || names.includes(name));
};

const root = new URL('../../', import.meta.url).pathname;

/** On the disk of the checkout: a temporary folder may lie in memory, where a sync costs nothing. */
const inFolder = async <Answer>(use: (folder: string) => Promise<Answer>): Promise<Answer> => {
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/bench-sync-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const measureOne = async (scenario: Scenario, kind: ServerKind, plan: Plan): Promise<Figures> => {
  const begun = performance.now();
  const figures = await inFolder((folder) => scenario.measure(kind, folder, plan));
  console.error(`  ${kind.name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return figures;
};

type Rounds = Map<KindName, Record<string, number[]>>;

const measureAll = async (scenario: Scenario, only: readonly ServerKind[], plan: Plan) => {
  const rounds: Rounds = new Map();
  for (let round = 0; round < plan.rounds; round++) {
    for (const kind of only.filter(({ name }) => scenario.kinds.includes(name))) {
      const all = rounds.get(kind.name) ?? {};
      rounds.set(kind.name, all);
      for (const [figure, value] of Object.entries(await measureOne(scenario, kind, plan))) {
        all[figure] = [...(all[figure] ?? []), value];
      }
    }
  }
  return rounds;
};

const write = async (file: string, measured: Measured): Promise<void> => {
  const held = holdAll(measured).map((one) => ({ ...one, values: Object.fromEntries(one.values) }));
  const all = [...measured].map(([name, rounds]) => [name, Object.fromEntries(rounds)]);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ held, measured: Object.fromEntries(all) }, null, 2));
};

const plan = { ...(given.full ? full : quick) };
if (given.rounds !== undefined) Object.assign(plan, { rounds: Number(given.rounds) });
const byName = new Map(kinds.map((kind) => [kind.name as string, kind]));
const only = chosen(byName, given.only?.split(',') ?? []).map(([, kind]) => kind);
if (given.profile !== undefined) await profileInto(resolve(root, given.profile));
if (!pinDriver())
  console.error('Servers and driver share their cores here: trust the ratios less.');

const measured = new Map<string, Rounds>();
for (const [name, scenario] of chosen(scenarios, positionals)) {
  console.error(`${name}: ${scenario.says}`);
  measured.set(name, await measureAll(scenario, only, plan));
  printMeasured(measured, name, scenario.says);
}
printHeld(holdAll(measured));
await write(resolve(root, given.out), measured);
