// The server as a program: reads its settings, says where it is, and stops when it is asked to.
import { serverWords } from '@tday/shared/words/server';
import { type Config, inMemory, readConfig } from './config.ts';
import type { Parts } from './http/parts.ts';
import { makeLog } from './log.ts';
import { isForEverybody, networkAddresses } from './network.ts';
import { type RunningServer, runServer } from './running-server.ts';
import { whyNotStarted } from './why-not-started.ts';

const words = serverWords.en.started;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const fail = (says: string): never => {
  process.stderr.write(`${says}\n`);
  process.exit(1);
};

const addressLines = ({ host, publicUrl }: Config, port: number): readonly string[] => {
  const isOpen = host === undefined || isForEverybody(host);
  const lines = [words.here(`http://${isOpen ? 'localhost' : host}:${port}`)];
  if (publicUrl !== undefined) lines.push(words.public(publicUrl));
  if (!isOpen) return [...lines, words.onlyHere];
  const network = networkAddresses().map((address) => words.network(`http://${address}:${port}`));
  return [...lines, ...(network.length > 0 ? network : [words.noNetwork])];
};

/**
 * Only where the host has templates of their own: those that come with the project are read when somebody
 * wants to start a workshop, and not while a whole room comes back after a restart.
 */
const faultyTemplates = async ({ templatesFolder }: Config, { templates }: Parts) =>
  templatesFolder === undefined ? [] : (await templates.all()).faulty;

const welcome = async (config: Config, { parts, port }: RunningServer): Promise<void> => {
  const faulty = await faultyTemplates(config, parts);
  say(words.running);
  for (const line of addressLines(config, port)) say(line);
  say(config.dataFile === inMemory ? words.notKept : words.kept(config.dataFile));
  if (config.backupFolder !== undefined) say(words.copied(config.backupFolder));
  if (faulty.length > 0) say(words.faulty(faulty.length));
  if (parts.client === undefined) say(words.noClient);
  say(words.stop);
};

const stopWhenAsked = (server: RunningServer): void => {
  let asked = false;
  const stop = () => {
    // The second Ctrl+C is from somebody who does not want to wait.
    if (asked) process.exit(1);
    asked = true;
    say(words.stopping);
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        server.parts.log.fatal({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
};

/** Whoever looks after the process starts another; browsers keep what is not kept, and come back. */
const endWithStore = async ({ lost, parts }: RunningServer): Promise<void> => {
  const error = await lost;
  parts.log.fatal({ err: error }, 'the store ended by itself');
  fail(words.storeLost);
};

const read = readConfig(process.env);
if ('says' in read) fail(read.says);
else {
  const { config } = read;
  const log = makeLog(config.logLevel);
  const server = await runServer(config, log).catch((error: unknown) =>
    fail(whyNotStarted(error, config)),
  );
  await welcome(config, server);
  stopWhenAsked(server);
  void endWithStore(server);
}
