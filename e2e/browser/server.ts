// The built server in a process of its own, on a free port and a file of its own: as a host runs it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
};

export class Server {
  readonly port: number;
  readonly origin: string;
  private readonly folder: string;
  private child: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.folder = folder;
  }

  static async start(): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), 'tday-browser-'));
    const server = new Server(await freePort(), folder);
    await server.run();
    return server;
  }

  get file(): string {
    return join(this.folder, 'day.sqlite');
  }

  /** Starts it, again on the same file, and waits until it is ready. */
  async run(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      DATA_FILE: this.file,
      LOG_LEVEL: 'warn',
    };
    this.child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const answers = () => fetch(`${this.origin}/readyz`).then((response) => response.ok);
    for (let tries = 0; tries < 300; tries++) {
      if (await answers().catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the server was not ready within 30 s');
  }

  /** As if the power went: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
