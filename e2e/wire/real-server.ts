// The real server as a program of its own, on a file of its own: it can be killed, and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinDay, type Pass, postTo, startDay } from './day.ts';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

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

  get dataFile(): string {
    return join(this.folder, 'day.sqlite');
  }

  get process(): number {
    const { pid } = this.child ?? {};
    if (pid === undefined) throw new Error('the server does not run');
    return pid;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, the second time at the same address and on the same file. */
  async run(program = main, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const env = {
      ...process.env,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      PORT: String(this.port),
      DATA_FILE: this.dataFile,
      ...this.settings,
      ...more,
    };
    const args = ['--import', 'tsx', program];
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

  /** Resolves when it has ended, by itself or not. */
  async ended(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await once(child, 'exit');
  }

  /** It stops where it is, as a laptop does that is closed; its sockets stay. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async close(): Promise<void> {
    this.thaw();
    await this.kill();
    rmSync(this.folder, { recursive: true });
  }

  post<Answer = Pass>(path: string, body: object, pass?: string): Promise<Answer> {
    return postTo<Answer>(this.origin, path, body, pass);
  }

  startDay(): Promise<Pass> {
    return startDay(this.origin);
  }

  join(code: string, name: string): Promise<Pass> {
    return joinDay(this.origin, code, name);
  }
}
