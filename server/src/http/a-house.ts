// A whole house for the tests of HTTP: the real app over a store in memory, asked without a socket, and
// people with a browser each, which keeps its cookies.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallTemplate } from '@tday/templates/small-template';
import { pino } from 'pino';
import { readStageStart } from '../export/stage-start.ts';
import { FailingStore } from '../store/failing-store.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { defaultLimits } from '../sync/limits.ts';
import { Rooms } from '../sync/rooms.ts';
import { makeApp } from './app.ts';
import { Door } from './door.ts';
import { later } from './later.ts';
import { Metrics } from './metrics.ts';
import type { App, AppEnv, Parts } from './parts.ts';
import { Readiness } from './readiness.ts';
import { TemplateCatalogue } from './template-catalogue.ts';
import { Tries } from './tries.ts';

export const origin = 'http://tday.test';

/** Somebody's device. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly app: App;
  private readonly address: string | undefined;

  constructor(app: App, address: string | undefined) {
    this.app = app;
    this.address = address;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', new URL(origin).host);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await this.app.request(`${origin}${path}`, { ...init, headers }, this.env);
    for (const line of response.headers.getSetCookie()) this.take(line);
    return response;
  }

  get(path: string): Promise<Response> {
    return this.ask(path);
  }

  /** As the app sends it. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** As a form without JavaScript sends it. */
  submit(path: string, fields: Record<string, string>): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams(fields),
    });
  }

  private get env(): AppEnv['Bindings'] {
    if (this.address === undefined) return {};
    const socket = { remoteAddress: this.address };
    return { incoming: { socket, headers: {} } as IncomingMessage };
  }

  private take(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (/max-age=0\b/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface Started {
  readonly workshop: string;
  readonly participant: string;
  readonly code: string;
  readonly facilitatorLink: string;
  readonly pass: string;
  readonly rejoinCode: string;
}

/** A folder of the host's own templates: a small one, and one with faults. */
const hostFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tday-templates-'));
  writeFileSync(join(folder, 'small.yaml'), smallTemplate);
  writeFileSync(join(folder, 'faulty.yaml'), smallTemplate.replace('kind: register', 'kind: list'));
  return folder;
};

export interface House {
  readonly app: App;
  readonly parts: Parts;
  readonly store: FailingStore;
  /** What stands in the log, a line an event. */
  readonly logged: string[];
  /** Of somebody at that address; of this computer, without one. */
  browser(address?: string): Browser;
  /** Fay's browser, and the workshop that she has started. */
  start(): Promise<{ readonly fay: Browser; readonly started: Started }>;
}

export const makeHouse = (changed: Partial<Parts> = {}): House => {
  const store = new FailingStore(new MemoryStore());
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const now = () => Date.now();
  const random = (count: number) => new Uint8Array(randomBytes(count));
  const rooms = new Rooms({ store, now, random, log, later });
  const door = new Door({ limits: defaultLimits, now, later });
  const parts = {
    store,
    rooms,
    templates: new TemplateCatalogue(hostFolder(), log),
    addresses: { publicUrl: undefined, networkAddress: () => '192.168.1.7' },
    tries: new Tries(now, defaultLimits),
    door,
    metrics: new Metrics({ rooms, door, now }),
    metricsToken: undefined,
    readiness: new Readiness({ store, rooms, door, limits: defaultLimits, now, later, log }),
    readStageStart: async (state) => readStageStart(state),
    trustedProxy: undefined,
    limits: defaultLimits,
    client: undefined,
    hostCode: undefined,
    now,
    random,
    log,
    ...changed,
  } satisfies Partial<Parts> as Parts;
  const app = makeApp(parts);
  const browser = (address?: string) => new Browser(app, address);
  return {
    app,
    parts,
    store,
    logged,
    browser,
    start: async () => {
      const fay = browser();
      const body = { template: 'small', title: 'Fishing licences', name: 'Fay' };
      const answer = await fay.post('/api/workshops', body);
      return { fay, started: (await answer.json()) as Started };
    },
  };
};
