import type { ParticipantId, RowId, WorkshopId } from '@tday/shared/ids';
import type { Participant, Workshop } from '@tday/shared/workshop';
import { describe, expect, test } from 'vitest';
import { withNews } from './with-news.ts';

const person = (name: string): Participant => ({
  id: name.toLowerCase().repeat(2) as ParticipantId,
  name,
  role: 'contributor',
  group: 'user',
  joinedAt: 1,
  removed: false,
});

const [alice, bob, carol] = ['Alice', 'Bobbob', 'Carol'].map(person) as [
  Participant,
  Participant,
  Participant,
];
const [one, two] = ['row-one', 'row-two'] as [RowId, RowId];

const day: Workshop = {
  id: 'daydaydayday' as WorkshopId,
  title: 'A day',
  marking: 'OFFICIAL',
  state: 'running',
  createdAt: 1,
  stages: {},
  participants: [alice, bob],
  references: { needs: { [one]: 1 } },
};

const names = ({ participants }: Workshop) => participants.map(({ name }) => name);

describe('what the room tells of the workshop', () => {
  test('somebody new stands behind those who were here', () => {
    expect(names(withNews(day, { added: { participants: [carol] } }))).toEqual([
      'Alice',
      'Bobbob',
      'Carol',
    ]);
  });

  test('who is called something else keeps their place', () => {
    const renamed = { ...alice, name: 'Alicia' };
    expect(names(withNews(day, { added: { participants: [renamed] } }))).toEqual([
      'Alicia',
      'Bobbob',
    ]);
  });

  test('new references stand beside those that were given before', () => {
    const { references } = withNews(day, { added: { references: { needs: { [two]: 2 } } } });
    expect(references).toEqual({ needs: { [one]: 1, [two]: 2 } });
  });

  test('a part that is told whole replaces what was there, told twice or once', () => {
    const news = { workshop: { participants: [bob] }, added: { participants: [carol] } };
    const once = withNews(day, news);
    expect(names(once)).toEqual(['Bobbob', 'Carol']);
    expect(withNews(once, news)).toEqual(once);
  });
});
