// `npm run dev`: the server with a sample workshop in its file, and a link for each kind of participant. A
// link carries a pass: only ever printed here, on the developer's own terminal.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { serverWords } from '@tday/shared/words/server';
import type { Participant } from '@tday/shared/workshop';
import { type Config, readConfig } from './config.ts';
import { enter } from './http/entering.ts';
import { openSampleWorkshop } from './http/sample-workshop.ts';
import { findPass, givePass } from './http/secrets.ts';
import { makeLog } from './log.ts';
import { type RunningServer, runServer } from './running-server.ts';
import type { Room } from './sync/room.ts';
import { whyNotStarted } from './why-not-started.ts';

const words = serverWords.en.dev;

type Links = Readonly<Record<'facilitator' | 'contributor' | 'observer' | 'screen', string>>;

/** Beside the file of workshops: a server that starts again prints the same links. */
const linksFile = ({ dataFile }: Config): string => `${dataFile}.links.json`;

const observerNamed = async (
  { parts }: RunningServer,
  room: Room,
  name: string,
): Promise<Participant> => {
  const arrival = { name, group: 'other', role: 'observer', isAnother: true } as const;
  const entered = await enter(parts, room, arrival);
  if (!('pass' in entered)) throw new Error(`${name} could not join the sample workshop`);
  return entered.participant;
};

const makeLinks = async (server: RunningServer): Promise<Links> => {
  const { store, random } = server.parts;
  const { room, facilitator } = await openSampleWorkshop(server.parts);
  const contributor = room.workshop.participants.find(({ role }) => role === 'contributor');
  const linkFor = async ({ id }: Participant) =>
    `/enter/${room.id}?pass=${await givePass(store, random, room.id, id)}`;
  const screen = await observerNamed(server, room, words.bigScreen);
  return {
    facilitator: await linkFor(facilitator),
    contributor: await linkFor(contributor ?? facilitator),
    observer: await linkFor(await observerNamed(server, room, words.observing)),
    screen: `${await linkFor(screen)}&to=screen`,
  };
};

const isGood = async ({ parts }: RunningServer, { facilitator }: Links): Promise<boolean> => {
  const { pathname, searchParams } = new URL(facilitator, 'http://server');
  const credential = await findPass(parts.store, searchParams.get('pass') ?? '');
  return credential !== undefined && pathname === `/enter/${credential.workshop}`;
};

const readLinks = async (file: string): Promise<Links | undefined> =>
  existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Links) : undefined;

const linksOf = async (server: RunningServer, file: string): Promise<Links> => {
  const before = await readLinks(file);
  if (before !== undefined && (await isGood(server, before))) return before;
  const links = await makeLinks(server);
  await writeFile(file, JSON.stringify(links), { mode: 0o600 });
  return links;
};

const printLinks = (links: Links, origin: string): void => {
  console.log(words.title);
  console.log(words.facilitator(`${origin}${links.facilitator}`));
  console.log(words.contributor(`${origin}${links.contributor}`));
  console.log(words.observer(`${origin}${links.observer}`));
  console.log(words.screen(`${origin}${links.screen}`));
};

const run = async (config: Config): Promise<void> => {
  const server = await runServer(config, makeLog(config.logLevel));
  const links = await linksOf(server, linksFile(config));
  printLinks(links, config.publicUrl ?? `http://localhost:${server.port}`);
  const stop = () => {
    void server.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
};

const withOwnFile = { DATA_FILE: resolve('data/dev.sqlite'), ...process.env };
const read = readConfig(withOwnFile);
if ('says' in read) {
  console.error(read.says);
  process.exitCode = 1;
} else {
  const { config } = read;
  await run(config).catch((error: unknown) => {
    console.error(whyNotStarted(error, config));
    process.exitCode = 1;
  });
}
