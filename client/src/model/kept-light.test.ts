import { describe, expect, test } from 'vitest';
import type { Connection } from './connection.ts';
import { type KeptState, keptLight } from './kept-light.ts';

const state = (connection: Connection, rest: Partial<KeptState> = {}): KeptState => ({
  connection,
  keeping: 'working',
  lastKeptAt: 500,
  oldestUnkeptAt: undefined,
  liveSince: 0,
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

  test('alarms nobody with what waited long for the line, as soon as the line is back', () => {
    const waiting = state(live(3), { oldestUnkeptAt: 0, liveSince: 60_000 });
    expect(keptLight(waiting, 60_100)).toEqual({ says: 'keeping', tone: 'calm' });
    expect(keptLight(waiting, 76_000)).toEqual({ says: 'not-kept', tone: 'red' });
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
    const joining: Connection = { state: 'joining', unkept: 0 };
    expect(keptLight(state(joining), 0)).toEqual({ says: 'joining', tone: 'calm' });
  });

  test('does not flicker while a lost line is fetched back, and hides nothing that waits longer', () => {
    const returning = (unkept: number): Connection => ({ state: 'returning', unkept });
    expect(keptLight(state(returning(0)), 0)).toEqual({ says: 'kept', at: 500, tone: 'calm' });
    const waiting = state(returning(2), { oldestUnkeptAt: 0 });
    expect(keptLight(waiting, 1_000)).toEqual({ says: 'keeping', tone: 'calm' });
    const since = { says: 'device-only', changes: 2 };
    expect(keptLight(waiting, 6_000)).toEqual({ ...since, tone: 'amber' });
    expect(keptLight(waiting, 16_000)).toEqual({ ...since, tone: 'red' });
  });

  test('[K1] of a page that was just opened again it claims nothing but what waits here', () => {
    const opened = (unkept: number, oldestUnkeptAt?: number): KeptState =>
      state({ state: 'opening', unkept }, { lastKeptAt: undefined, oldestUnkeptAt });
    expect(keptLight(opened(0), 0)).toEqual({ says: 'joining', tone: 'calm' });
    expect(keptLight(opened(3, 0), 60_000)).toMatchObject({ says: 'device-only', changes: 3 });
  });
});
