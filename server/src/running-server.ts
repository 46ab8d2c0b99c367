// The parts of a server put together, and taken apart in reverse order: the store below, the rooms on it,
// and the addresses on top.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { Backups } from './backups.ts';
import { type Config, inMemory } from './config.ts';
import { makeExporter } from './exporter.ts';
import { makeApp } from './http/app.ts';
import { readClientFiles } from './http/client-files.ts';
import { Door } from './http/door.ts';
import { EventLines } from './http/event-lines.ts';
import { later } from './http/later.ts';
import { Metrics } from './http/metrics.ts';
import type { Parts } from './http/parts.ts';
import { Readiness } from './http/readiness.ts';
import { TemplateCatalogue } from './http/template-catalogue.ts';
import { Tries } from './http/tries.ts';
import { acceptWires } from './http/upgrade.ts';
import { LogFolder } from './log-folder.ts';
import { isForEverybody, networkAddresses } from './network.ts';
import { MemoryStore } from './store/memory-store.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';
import { Rooms } from './sync/rooms.ts';

export interface RunningServer {
  readonly parts: Parts;
  readonly port: number;
  /** Resolves if the store ends by itself: nothing can be kept any more, until the process is another. */
  readonly lost: Promise<Error>;
  /** Everything that was shown as kept is kept; whoever is connected is told to come back. */
  stop(): Promise<void>;
}

/** Throws StoreUnusableError. */
const openStore = async (file: string, onLost: (error: Error) => void): Promise<Store> => {
  if (file === inMemory) return new MemoryStore();
  // A folder that cannot be made is what the store says, in its own words, when it opens the file.
  await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
  return SqliteStore.open({ file, epochOfBackup: Date.now() / 1_000 }, onLost);
};

/** Beside the server's own folder, from the source and from the build alike. */
const clientFolder = join(dirname(fileURLToPath(import.meta.url)), '../../client/dist');

/** Only where HOST lets others in. */
const networkAddress = ({ host }: Config): string | undefined =>
  isForEverybody(host) ? networkAddresses()[0] : undefined;

const backupsOf = (config: Config, log: Logger, store: Store): Backups | undefined => {
  const { backupFolder: folder, dataFile: file } = config;
  if (folder === undefined || !(store instanceof SqliteStore)) return undefined;
  return new Backups({ store, file, folder, log, now: () => Date.now() });
};

const makeParts = async (
  config: Config,
  log: Logger,
  store: Store,
  { fold, readStageStart }: LogFolder,
  backups: Backups | undefined,
): Promise<Parts> => {
  const now = () => Date.now();
  const random = (count: number) => new Uint8Array(randomBytes(count));
  const { limits } = config;
  const rooms = new Rooms({ store, now, random, log, later, limits, fold });
  const door = new Door({ limits, now, later });
  const lastBackup = backups && (() => backups.last);
  return {
    store,
    rooms,
    metrics: new Metrics({ rooms, door, now, lastBackup, ofProcess: true }),
    metricsToken: config.metricsToken,
    readiness: new Readiness({ store, rooms, door, limits, now, later, log }),
    lastBackup,
    templates: new TemplateCatalogue(config.templatesFolder, log),
    exporter: makeExporter({ limits }),
    readStageStart,
    addresses: { publicUrl: config.publicUrl, networkAddress: () => networkAddress(config) },
    tries: new Tries(now, limits),
    door,
    trustedProxy: config.trustedProxy,
    limits,
    client: await readClientFiles(clientFolder),
    hostCode: config.hostCode,
    now,
    random,
    log,
  };
};

const listen = async (server: Server, { port, host }: Config): Promise<void> => {
  server.listen(port, host);
  await once(server, 'listening');
};

const stopServing = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
};

/** Throws StoreUnusableError, or the error of a port that cannot be had. `around`: a test's, round the store. */
export const runServer = async (
  config: Config,
  log: Logger,
  around: (store: Store) => Store = (store) => store,
): Promise<RunningServer> => {
  let loseStore: (error: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => {
    loseStore = resolve;
  });
  const store = around(await openStore(config.dataFile, loseStore));
  const folder = new LogFolder();
  const backups = backupsOf(config, log, store);
  const parts = await makeParts(config, log, store, folder, backups);
  const lines = new EventLines(parts);
  const answer = getRequestListener(makeApp(parts).fetch);
  const server = createServer((request, response) => {
    if (!lines.take(request, response)) void answer(request, response);
  });
  const wires = acceptWires(server, parts);
  try {
    await listen(server, config);
  } catch (error) {
    await store.close();
    throw error;
  }
  const stop = async () => {
    parts.readiness.stop();
    wires.refuseNew();
    lines.refuseNew();
    await parts.rooms.close();
    await folder.close();
    // First, since the server waits for its answers, and an export may take long.
    await parts.exporter.close();
    lines.close();
    await Promise.all([stopServing(server), wires.close(), backups?.stop()]);
    await store.close();
  };
  return { parts, lost, port: (server.address() as AddressInfo).port, stop };
};
