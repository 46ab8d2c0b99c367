// A server in a process of its own, so that what drives it does not share its core's time.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMsOf } from './cpu-time.ts';

export interface ServerProcess {
  readonly port: number;
  /** CPU time used so far by all its threads, in milliseconds; NaN where the system does not tell. */
  cpuMs(): Promise<number>;
  /** What `inside-server.mjs` answers in the process; `inside` is to be asked for at the start. */
  ask(question: string, about?: string): Promise<unknown>;
  stop(): Promise<void>;
  /** As a power cut does it. */
  kill(): Promise<void>;
}

export interface Housing {
  /** The one core that it may use. */
  readonly core?: number;
  readonly inside?: boolean;
}

const insideServer = new URL('sync/inside-server.mjs', import.meta.url).href;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
};

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

const waitUntilItAnswers = async (child: ChildProcess, port: number): Promise<void> => {
  for (let tries = 0; tries < 2_000; tries++) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}`);
    if (await answers(port)) return;
    await sleep(10);
  }
  throw new Error('the server did not answer within 20 s');
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const stopped = once(child, 'exit');
  child.kill(signal);
  await stopped;
};

/** Starts `node script` with PORT set, and waits until it answers. */
export const startServer = async (
  script: string,
  environment: Readonly<Record<string, string>>,
  { core, inside = false }: Housing = {},
): Promise<ServerProcess> => {
  const port = await freePort();
  const env = { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' };
  const node = [process.execPath, ...(inside ? ['--expose-gc', '--import', insideServer] : [])];
  // taskset becomes what it starts: the process stays the same one.
  const pinned = core === undefined ? node : ['taskset', '-c', String(core), ...node];
  const [command = '', ...given] = [...pinned, script];
  const child = spawn(command, given, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await waitUntilItAnswers(child, port);
  return {
    port,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    ask: async (question, about) => {
      const answered = once(child, 'message');
      child.send({ ask: question, about });
      const [{ answer }] = await answered;
      return answer;
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
};
