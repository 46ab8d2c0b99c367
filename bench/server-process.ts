// A server in a process of its own, so that what drives it does not share its core's time.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerProcess {
  readonly port: number;
  /** CPU time used so far, in milliseconds; NaN where the system does not tell. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

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
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}`);
    if (await answers(port)) return;
    await sleep(100);
  }
  throw new Error('the server did not answer within 20 s');
};

const cpuMsOf = async (pid: number): Promise<number> => {
  const { readFile } = await import('node:fs/promises');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')')).split(' ');
  // The kernel counts in hundredths of a second.
  return (Number(user) + Number(system)) * 10;
};

/** Starts `node script` with PORT set, and waits until it answers. */
export const startServer = async (
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> => {
  const port = await freePort();
  const env = { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await waitUntilItAnswers(child, port);
  return {
    port,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    stop: async () => {
      const stopped = once(child, 'exit');
      child.kill('SIGTERM');
      await stopped;
    },
  };
};
