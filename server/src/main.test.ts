// The server as a program of its own: how it starts, why it does not, and how it stops.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

class Program {
  text = '';
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;

  constructor(environment: Readonly<Record<string, string>>) {
    const env = { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...environment };
    const args = ['--import', 'tsx', main];
    this.child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(this.child);
    this.ended = once(this.child, 'exit');
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.text += text;
      });
  }

  async isUp(): Promise<string> {
    await expect.poll(() => this.text, { timeout: 20_000 }).toContain('Ctrl+C');
    return /http:\/\/[\d.]+:\d+/.exec(this.text)?.[0] ?? '';
  }

  async exitCode(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }
}

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'tday-main-')), 'new/day.sqlite');

test('it says where it is, serves there, and stops in order when it is asked to', async () => {
  const file = newFile();
  const server = new Program({ PORT: '0', DATA_FILE: file });
  const address = await server.isUp();
  expect(server.text).toContain(`Workshops are kept in: ${file}`);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  server.child.kill('SIGTERM');
  expect(await server.exitCode()).toBe(0);
  expect(server.text).toContain('Everything that was shown as kept is kept.');
});

test('a port in use is said in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const server = new Program({ PORT: String(port), DATA_FILE: newFile() });
  expect(await server.exitCode()).toBe(1);
  expect(server.text.trim()).toBe(
    `The server cannot start: port ${port} is in use by another program. Stop that program, or choose another port, such as PORT=${port + 1}.`,
  );
  other.close();
});

test('[S9] a second server on the same file refuses to start and says why', async () => {
  const file = newFile();
  const first = new Program({ PORT: '0', DATA_FILE: file });
  await first.isUp();
  const second = new Program({ PORT: '0', DATA_FILE: file });
  expect(await second.exitCode()).toBe(1);
  expect(second.text).toContain(`${file} is open in another server.`);
});

/** Ends the threads of a program on command, as if they had failed. */
const fragileThreads = `import threads from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(...args) {
    super(...args);
    process.on('SIGUSR2', () => this.terminate());
  }
};
syncBuiltinESMExports();`;

test('a server whose store has failed says so and ends, so that another can take its place', async () => {
  const preload = `--import data:text/javascript,${encodeURIComponent(fragileThreads)}`;
  const server = new Program({ PORT: '0', DATA_FILE: newFile(), NODE_OPTIONS: preload });
  await server.isUp();
  server.child.kill('SIGUSR2');
  expect(await server.exitCode()).toBe(1);
  expect(server.text).toContain('the part of it that keeps workshops has failed');
});

test('wrong settings are all named', async () => {
  const server = new Program({ PORT: 'three', PUBLIC_URL: 'nowhere' });
  expect(await server.exitCode()).toBe(1);
  expect(server.text).toContain('PORT: expected');
  expect(server.text).toContain('PUBLIC_URL: expected');
});
