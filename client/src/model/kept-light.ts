// What the light in the status bar says about what a person wrote: only what is true.
import type { Connection } from './connection.ts';

export type KeptLight =
  | { readonly says: 'joining' }
  | { readonly says: 'kept'; readonly at: number | undefined }
  | { readonly says: 'keeping' }
  | { readonly says: 'offline' }
  | { readonly says: 'device-only'; readonly changes: number }
  | { readonly says: 'not-kept' };

/** `calm` needs nobody; `amber` has lasted too long; `red` needs the facilitator. */
export type LightTone = 'calm' | 'amber' | 'red';

export interface KeptState {
  readonly connection: Connection;
  readonly keeping: 'working' | 'stalled';
  readonly lastKeptAt: number | undefined;
  readonly oldestUnkeptAt: number | undefined;
}

const amberAfterMs = 5_000;
const redAfterMs = 15_000;

const toneAfter = (waitedMs: number): LightTone => {
  if (waitedMs > redAfterMs) return 'red';
  return waitedMs > amberAfterMs ? 'amber' : 'calm';
};

const waited = ({ oldestUnkeptAt }: KeptState, now: number): number =>
  oldestUnkeptAt === undefined ? 0 : now - oldestUnkeptAt;

/** `now` by this device's clock. */
export const keptLight = (state: KeptState, now: number): KeptLight & { tone: LightTone } => {
  const { connection, keeping } = state;
  const tone = toneAfter(waited(state, now));
  if (connection.state === 'joining') return { says: 'joining', tone: 'calm' };
  if (connection.state === 'refused') return { says: 'not-kept', tone: 'red' };
  if (keeping === 'stalled') return { says: 'not-kept', tone: 'red' };
  if (connection.state === 'offline') {
    return connection.unkept === 0
      ? { says: 'offline', tone: 'amber' }
      : { says: 'device-only', changes: connection.unkept, tone };
  }
  if (connection.unkept === 0) return { says: 'kept', at: state.lastKeptAt, tone: 'calm' };
  return tone === 'red' ? { says: 'not-kept', tone } : { says: 'keeping', tone };
};
