// What the addresses are served from. running-server.ts builds the parts; a test builds the same ones.
import type { IncomingMessage } from 'node:http';
import type { RandomBytes } from '@tday/shared/ids';
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Exporter } from '../export/export-job.ts';
import type { WorkshopState } from '../export/export-source.ts';
import type { StageStart } from '../export/stage-start.ts';
import type { Store } from '../store/store.ts';
import type { Limits } from '../sync/limits.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Addresses } from './addresses.ts';
import type { ClientFiles } from './client-files.ts';
import type { Door } from './door.ts';
import type { LastBackup } from './last-backup.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';
import type { TemplateCatalogue } from './template-catalogue.ts';
import type { Tries } from './tries.ts';
import type { TrustedProxy } from './visitor.ts';

export interface Parts {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly templates: TemplateCatalogue;
  readonly exporter: Exporter;
  /** Away from the thread that serves the room. */
  readonly readStageStart: (state: WorkshopState) => Promise<StageStart>;
  readonly addresses: Addresses;
  readonly tries: Tries;
  readonly door: Door;
  /** Who may say from which address a request comes; nobody, if it is undefined. */
  readonly trustedProxy: TrustedProxy | undefined;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  readonly readiness: Readiness;
  /** Undefined where the host wants no backups. */
  readonly lastBackup: (() => LastBackup) | undefined;
  /** Undefined while the part for browsers is not built. */
  readonly client: ClientFiles | undefined;
  /** Who may start workshops: whoever knows this; anybody, without it. */
  readonly hostCode: string | undefined;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly log: Logger;
}

export interface AppEnv {
  /** A request that a test makes comes without Node's own. */
  Bindings: { readonly incoming?: IncomingMessage };
}

export type App = Hono<AppEnv>;
export type Ask = Context<AppEnv>;
export type Answer = Response | Promise<Response>;
