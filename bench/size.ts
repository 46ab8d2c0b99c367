// What a phone must fetch before it can join, and before it can write.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sizeBench } from './config.ts';
import { printTable } from './figures.ts';
import { startOurWorkshop } from './our-workshop.ts';
import { startServer } from './server-process.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const roomChunks = [
  'src/app/OpenedWorkshop.tsx',
  'src/screens/RoomScreens.tsx',
  'src/features/prose/MountedEditor.tsx',
];

const client = new URL('../client/dist/', import.meta.url).pathname;

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Every file that an entry loads before it can show itself, without what it loads later. */
const filesOf = (manifest: Manifest, name: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
};

const weigh = async (files: Iterable<string>): Promise<number> => {
  let sum = 0;
  for (const file of files) sum += brotli(await readFile(join(client, file)));
  return sum;
};

const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8')) as Manifest;

/** The join page as it is served, with every style and script that it asks for at first. */
const weighJoinPage = async (): Promise<number> => {
  const main = new URL('../server/dist/main.js', import.meta.url).pathname;
  const server = await startServer(main, { DATA_FILE: ':memory:' });
  try {
    return await weighJoinPageOf(`http://127.0.0.1:${server.port}`);
  } finally {
    await server.stop();
  }
};

const weighJoinPageOf = async (origin: string): Promise<number> => {
  const { id, facilitatorPass } = await startOurWorkshop(origin, 'half-day-needs', 'needs', 0);
  const answer = await fetch(`${origin}/api/workshops/${id}`, {
    headers: { authorization: `Bearer ${facilitatorPass}` },
  });
  const { code } = (await answer.json()) as { code: string };
  const page = await (await fetch(`${origin}/j/${code}`)).text();
  const assets = page.matchAll(/<(?:script[^>]*src|link[^>]*rel="stylesheet"[^>]*href)="([^"]+)"/g);
  let sum = gzipSync(page).length;
  for (const [, path = ''] of assets) sum += brotli(await readFile(join(client, path)));
  return sum;
};

export const benchSize = async (): Promise<void> => {
  const manifest = await readManifest();
  const room = new Set<string>();
  filesOf(manifest, 'index.html', room);
  // Fetched when they are wanted, but nobody writes without them.
  for (const name of roomChunks) filesOf(manifest, name, room);
  const [joinBytes, roomBytes] = [await weighJoinPage(), await weigh(room)];
  const all = (await readdir(join(client, 'assets'))).filter((file) => /\.(js|css)$/.test(file));
  printTable(
    'size: bytes over the wire',
    ['page', 'bytes', 'at most', 'share of the limit'],
    [
      ['join, first load', joinBytes, sizeBench.joinLimit, joinBytes / sizeBench.joinLimit],
      ['room, script and style', roomBytes, sizeBench.roomLimit, roomBytes / sizeBench.roomLimit],
      ['every screen together', await weigh(all.map((file) => `assets/${file}`)), '', ''],
    ],
  );
};
