import { describe, expect, test } from 'vitest';
import { readWallMode, sizeFor, wallAddress, wallView } from './wall-mode.ts';

const following = { show: undefined, dark: false };
const writing = { kind: 'edit-together' } as const;

describe('a wall without a choice follows the room', () => {
  test.each([
    ['join', 'lobby', undefined],
    ['task', 'running', writing],
    ['break', 'running', { kind: 'break' }],
    ['closed', 'closed', writing],
  ] as const)('it shows %s while the workshop is %s', (view, state, stage) => {
    expect(wallView(following, { state }, stage)).toBe(view);
  });
});

describe('a wall with a choice in its address', () => {
  test('goes on showing how to join while the room works', () => {
    expect(wallView(readWallMode('?mode=join'), { state: 'running' }, writing)).toBe('join');
  });

  test('is blank when it is asked to be', () => {
    expect(wallView(readWallMode('?mode=blank'), { state: 'running' }, writing)).toBe('blank');
  });

  test('is dark beside whatever it shows', () => {
    expect(readWallMode('?mode=join,dark')).toEqual({ show: 'join', dark: true });
  });

  test('shows one figure of several, the first without a number', () => {
    expect(readWallMode('?mode=figures,3,dark')).toEqual({
      show: 'figures',
      dark: true,
      figure: 3,
    });
    expect(readWallMode('?mode=figures')).toEqual({ show: 'figures', dark: false });
    expect(wallAddress('', { show: 'figures', dark: false, figure: 3 })).toBe('?mode=figures,3');
    expect(wallView(readWallMode('?mode=figures'), { state: 'closed' }, writing)).toBe('figures');
  });

  test('leaves out what it does not know', () => {
    expect(readWallMode('?mode=disco')).toEqual(following);
  });

  test('reads back what it wrote', () => {
    const mode = { show: 'task', dark: true } as const;
    expect(readWallMode(wallAddress('', mode))).toEqual(mode);
    expect(wallAddress('/screen/day', following)).toBe('/screen/day');
  });
});

test('a longer task is set smaller', () => {
  expect(['Write.', 'x'.repeat(100), 'x'.repeat(300)].map(sizeFor)).toEqual(['l', 'm', 's']);
});
