// The real server as a program of its own, on a file of its own: it can be killed, and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface Pass {
  readonly workshop: string;
  readonly pass: string;
  readonly code: string;
  readonly participant: string;
}

export class RealServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'real-server-'));
  private readonly settings: Readonly<Record<string, string>>;
  private child: ChildProcess | undefined;
  private port = 0;

  private constructor(settings: Readonly<Record<string, string>>) {
    this.settings = settings;
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RealServer> {
    const server = new RealServer(settings);
    await server.run();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, the second time at the same address and on the same file. */
  async run(): Promise<void> {
    const env = {
      ...process.env,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      PORT: String(this.port),
      DATA_FILE: join(this.folder, 'day.sqlite'),
      ...this.settings,
    };
    const args = ['--import', 'tsx', main];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    this.port = await new Promise<number>((resolve, reject) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, port] = /127\.0\.0\.1:(\d+)/.exec(said) ?? [];
        if (port !== undefined) resolve(Number(port));
      });
      child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
  }

  /** kill -9: it has no moment to do anything more. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true });
  }

  async post<Answer = Pass>(path: string, body: object, pass?: string): Promise<Answer> {
    const answer = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  /** Fay starts the transformation day and opens its first stages. */
  async startDay(): Promise<Pass> {
    const started = await this.post('/api/workshops', {
      template: 'transformation-day',
      title: 'A day',
      name: 'Fay',
    });
    const commands = `/api/workshops/${started.workshop}/commands`;
    await this.post(commands, { type: 'start' }, started.pass);
    for (let stage = 0; stage < 3; stage++) {
      await this.post(commands, { type: 'next-stage' }, started.pass);
    }
    return started;
  }

  join(code: string, name: string): Promise<Pass> {
    return this.post('/api/join', { code, name, group: 'user' });
  }
}
