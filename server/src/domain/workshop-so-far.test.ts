// The sum of decisions.
import type { Decided, Decision } from '@tday/shared/commands';
import type { ParticipantId, RowId, WorkshopId } from '@tday/shared/ids';
import { expect, test } from 'vitest';
import { afterDecision, workshopSoFar } from './workshop-so-far.ts';

const id = 'workshop1234' as WorkshopId;
const decided = (...decisions: Decision[]): readonly Decided[] =>
  decisions.map((decision, index) => ({ decision, at: index + 1 }));

test('a workshop is created in the lobby with its title, marking and place', () => {
  const created: Decision = {
    type: 'created',
    title: 'Fishing',
    marking: 'OFFICIAL',
    place: 'Room Blue',
  };
  expect(workshopSoFar(id, 7, decided(created))).toEqual({
    id,
    title: 'Fishing',
    marking: 'OFFICIAL',
    place: 'Room Blue',
    state: 'lobby',
    createdAt: 7,
    stages: {},
    participants: [],
    references: {},
  });
});

test('numbers given later stand beside those given before', () => {
  const give = (row: string, number: number): Decision => ({
    type: 'references-given',
    register: 'needs',
    numbers: { [row as RowId]: number },
  });
  const { references } = workshopSoFar(id, 0, decided(give('a', 1), give('b', 2)));
  expect(references).toEqual({ needs: { a: 1, b: 2 } });
});

test('whoever is in the log twice is in the workshop once', () => {
  const participant = {
    id: 'alicealiceal' as ParticipantId,
    name: 'Alice',
    role: 'contributor',
    group: 'user',
    joinedAt: 1,
    removed: false,
  } as const;
  const twice = decided({ type: 'joined', participant }, { type: 'joined', participant });
  expect(workshopSoFar(id, 0, twice).participants).toEqual([participant]);
});

test('a decision of a newer version of the project changes nothing here', () => {
  const before = workshopSoFar(id, 0, []);
  const unknown = { decision: { type: 'sang' } as unknown as Decision, at: 1 };
  expect(afterDecision(before, unknown)).toEqual(before);
});
