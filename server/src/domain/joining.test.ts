// Who comes in, and what happens when two people share a name.
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { GroupId } from '@tday/shared/template';
import type { Participant, Workshop } from '@tday/shared/workshop';
import { expect, test } from 'vitest';
import { joining } from './joining.ts';
import { workshopSoFar } from './workshop-so-far.ts';

const person = (name: string, group: GroupId, removed = false): Participant => ({
  id: `${name.toLowerCase()}-${group}` as ParticipantId,
  name,
  role: 'contributor',
  group,
  joinedAt: 1,
  removed,
});

const workshop: Workshop = {
  ...workshopSoFar('workshop1234' as WorkshopId, 0, []),
  participants: [
    person('Amina', 'user'),
    person('Zoë', 'technologist'),
    person('Gone', 'user', true),
  ],
};

const newcomer = (name: string, isAnother = false) => ({
  id: 'newnewnewnew' as ParticipantId,
  name,
  role: 'contributor' as const,
  group: 'user' as const,
  isAnother,
});

test('a new name comes in, cleaned', () => {
  expect(joining(workshop, newcomer('  Bill\tJones '), 5)).toEqual({
    id: 'newnewnewnew',
    name: 'Bill Jones',
    role: 'contributor',
    group: 'user',
    joinedAt: 5,
    removed: false,
  });
});

test.each(['amina', 'AMINA', 'Ámina'])('%s is asked whether they are Amina', (name) => {
  expect(joining(workshop, newcomer(name), 5)).toEqual({ sameNameAs: person('Amina', 'user') });
});

test('a name of another group is asked about too', () => {
  expect(joining(workshop, newcomer('Zoe'), 5)).toMatchObject({ sameNameAs: { name: 'Zoë' } });
});

test('of several alike, the one of the same group is meant', () => {
  const both = { ...workshop, participants: [person('Jo', 'other'), person('Jo', 'user')] };
  expect(joining(both, newcomer('Jo'), 5)).toEqual({ sameNameAs: person('Jo', 'user') });
});

test('another Amina gets a number that the room can say', () => {
  expect(joining(workshop, newcomer('Amina', true), 5)).toMatchObject({ name: 'Amina 2' });
  const two = { ...workshop, participants: [...workshop.participants, person('Amina 2', 'user')] };
  expect(joining(two, newcomer('Amina', true), 5)).toMatchObject({ name: 'Amina 3' });
});

test('the number fits even after the longest name', () => {
  const long = 'x'.repeat(80);
  const full = { ...workshop, participants: [person(long, 'user')] };
  expect(joining(full, newcomer(long, true), 5)).toMatchObject({ name: `${'x'.repeat(78)} 2` });
});

test('somebody who was removed does not hold their name', () => {
  expect(joining(workshop, newcomer('Gone'), 5)).toMatchObject({ name: 'Gone' });
});

test('letters that nobody sees make no name, and turn none around', () => {
  expect(joining(workshop, newcomer('\u200b\u202e'), 5)).toMatchObject({ refused: 'name-needed' });
  expect(joining(workshop, newcomer('Bill\u202e'), 5)).toMatchObject({ name: 'Bill' });
});

test('no name, a name of 300 characters and a closed workshop are refused', () => {
  expect(joining(workshop, newcomer(' '), 5)).toMatchObject({ refused: 'name-needed' });
  expect(joining(workshop, newcomer('a'.repeat(300)), 5)).toMatchObject({
    refused: 'name-too-long',
  });
  expect(joining({ ...workshop, state: 'closed' }, newcomer('Bill'), 5)).toMatchObject({
    refused: 'workshop-closed',
  });
});
