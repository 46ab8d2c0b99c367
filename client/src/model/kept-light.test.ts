import { describe, expect, test } from 'vitest';
import type { Connection } from './connection.ts';
import { type KeptState, keptLight } from './kept-light.ts';

const state = (connection: Connection, rest: Partial<KeptState> = {}): KeptState => ({
  connection,
  keeping: 'working',
  lastKeptAt: 500,
  oldestUnkeptAt: undefined,
  ...rest,
});

const live = (unkept: number): Connection => ({ state: 'live', unkept });
const offline = (unkept: number): Connection => ({ state: 'offline', unkept });

describe('the light', () => {
  test('says since when everything is kept', () => {
    expect(keptLight(state(live(0)), 1_000)).toEqual({ says: 'kept', at: 500, tone: 'calm' });
  });

  test('is calm while keeping takes a moment, then amber, then asks for help', () => {
    const waiting = state(live(3), { oldestUnkeptAt: 0 });
    expect(keptLight(waiting, 1_000)).toEqual({ says: 'keeping', tone: 'calm' });
    expect(keptLight(waiting, 6_000)).toEqual({ says: 'keeping', tone: 'amber' });
    expect(keptLight(waiting, 16_000)).toEqual({ says: 'not-kept', tone: 'red' });
  });

  test('counts what waits on this device alone', () => {
    const waiting = state(offline(4), { oldestUnkeptAt: 0 });
    expect(keptLight(waiting, 6_000)).toEqual({ says: 'device-only', changes: 4, tone: 'amber' });
  });

  test('says offline without alarm when nothing waits', () => {
    expect(keptLight(state(offline(0)), 60_000)).toEqual({ says: 'offline', tone: 'amber' });
  });

  test('never says kept while the server cannot keep anything, or has closed the line', () => {
    const stalled = state(live(0), { keeping: 'stalled' });
    expect(keptLight(stalled, 0)).toEqual({ says: 'not-kept', tone: 'red' });
    const refused = state({ state: 'refused', closing: 'removed' });
    expect(keptLight(refused, 0)).toEqual({ says: 'not-kept', tone: 'red' });
  });

  test('claims nothing before the content has arrived', () => {
    expect(keptLight(state({ state: 'joining' }), 0)).toEqual({ says: 'joining', tone: 'calm' });
  });
});
