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
  /** When the line was last opened: what had waited for it is only now being kept. */
  readonly liveSince: number | undefined;
}

const amberAfterMs = 5_000;
const redAfterMs = 15_000;

const toneAfter = (waitedMs: number): LightTone => {
  if (waitedMs > redAfterMs) return 'red';
  return waitedMs > amberAfterMs ? 'amber' : 'calm';
};

const waited = ({ connection, oldestUnkeptAt, liveSince = 0 }: KeptState, now: number): number => {
  if (oldestUnkeptAt === undefined) return 0;
  return now - (connection.state === 'live' ? Math.max(oldestUnkeptAt, liveSince) : oldestUnkeptAt);
};

/** `now` by this device's clock. */
export const keptLight = (state: KeptState, now: number): KeptLight & { tone: LightTone } => {
  const { connection, keeping } = state;
  const tone = toneAfter(waited(state, now));
  if (connection.state === 'refused') return { says: 'not-kept', tone: 'red' };
  if (connection.state === 'live' && keeping === 'stalled')
    return { says: 'not-kept', tone: 'red' };
  if (connection.unkept > 0) return unkeptLight(connection, tone);
  switch (connection.state) {
    case 'joining':
    case 'opening':
      return { says: 'joining', tone: 'calm' };
    case 'offline':
      return { says: 'offline', tone: 'amber' };
    // What was kept is kept, whatever becomes of the line.
    case 'live':
    case 'returning':
      return { says: 'kept', at: state.lastKeptAt, tone: 'calm' };
  }
};

const unkeptLight = (
  { state, unkept }: Exclude<Connection, { state: 'refused' }>,
  tone: LightTone,
): KeptLight & { tone: LightTone } => {
  const onlyHere: KeptLight = { says: 'device-only', changes: unkept };
  if (state === 'live') return { says: tone === 'red' ? 'not-kept' : 'keeping', tone };
  // A line that is back in a moment is not worth a flicker.
  return state === 'returning' && tone === 'calm'
    ? { says: 'keeping', tone }
    : { ...onlyHere, tone };
};
