import { describe, expect, test } from 'vitest';
import {
  type AutomatedInputs,
  screenAutomated,
  screenDpia,
  screenLegacy,
  screenReadiness,
} from './screening.ts';

describe('a data protection impact assessment', () => {
  const screen = (triggers: readonly string[], personalData = true, usesAi = false) =>
    screenDpia({ personalData, usesAi, triggers });

  test('is needed where personal data is used with AI', () => {
    expect(screen([], true, true)).toMatchObject({ isNeeded: true, because: 'ai' });
  });

  test('is needed where two other signs are ticked', () => {
    expect(screen(['matching', 'vulnerable'])).toMatchObject({ isNeeded: true });
    expect(screen(['matching'])).toMatchObject({ isNeeded: false, because: 'one-other' });
  });

  test('is needed for one of those that always call for it', () => {
    expect(screen(['public-monitoring'])).toMatchObject({ isNeeded: true, because: 'always' });
  });

  test('is not called for without personal data, whatever else is ticked', () => {
    expect(screen(['matching', 'tracking'], false, true)).toMatchObject({ isNeeded: false });
  });

  test('cannot be told while the first question is open', () => {
    expect(screenDpia({ triggers: [] })).toEqual({ kind: 'open', asks: ['personalData'] });
    expect(screenDpia({ personalData: true, triggers: [] })).toMatchObject({ asks: ['usesAi'] });
  });
});

describe('a decision without a person', () => {
  const significant: AutomatedInputs = {
    isSignificant: true,
    canChange: true,
    isInformed: true,
    hasTime: true,
    safeguards: [],
    specialData: false,
  };

  test('is none where the officer can change it, knows, and has time', () => {
    expect(screenAutomated(significant)).toEqual({ kind: 'human' });
  });

  test('is one where the officer has no time, however much they may', () => {
    expect(screenAutomated({ ...significant, hasTime: false })).toEqual({
      kind: 'solely-automated',
      missing: ['told', 'representations', 'human', 'contest'],
      isBarred: false,
    });
  });

  test('with special category data needs a ground', () => {
    const alone = { ...significant, canChange: false, specialData: true };
    expect(screenAutomated(alone)).toEqual({ kind: 'open', asks: ['specialGround'] });
    expect(screenAutomated({ ...alone, specialGround: 'none' })).toMatchObject({ isBarred: true });
    const consent = screenAutomated({ ...alone, specialGround: 'consent' });
    expect(consent).toMatchObject({ isBarred: false });
  });

  test('is of no weight without a legal or similar effect', () => {
    const answer = screenAutomated({ isSignificant: false, safeguards: [] });
    expect(answer).toEqual({ kind: 'not-significant' });
  });

  test('cannot be told while it is open what the person may do', () => {
    const answer = screenAutomated({ isSignificant: true, canChange: true, safeguards: [] });
    expect(answer).toEqual({ kind: 'open', asks: ['isInformed', 'hasTime'] });
  });
});

test('a system is legacy on each sign scored three or more, and on no total', () => {
  const answer = screenLegacy({ support: 3, contract: 2, skills: 6, needs: 1 });
  expect(answer.onSigns).toEqual(['support', 'skills']);
  expect(answer.notScored).toEqual(['hardware', 'weaknesses', 'failures']);
});

test('one dimension of the data that stops the work is not made good by the others', () => {
  const rows = [
    { dimension: 'Accuracy', score: 5 },
    { dimension: 'Uniqueness of records', score: 2 },
    { dimension: 'Timeliness', score: 3 },
    { dimension: 'Labels' },
  ];
  expect(screenReadiness(rows, ['Accuracy', 'Uniqueness', 'Validity'])).toEqual({
    stops: ['Uniqueness of records'],
    toMend: ['Timeliness'],
    ready: ['Accuracy'],
    notScored: ['Labels'],
    missing: ['Validity'],
  });
});
