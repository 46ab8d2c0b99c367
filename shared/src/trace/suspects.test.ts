// What was agreed, and changed afterwards: by anybody, in any way, seen in every copy.
import { expect, test } from 'vitest';
import { restoreContent } from '../restore-content.ts';
import { rowId, SmallDay } from './small-day.ts';
import { suspectsOf } from './suspects.ts';

const doubts = (day: SmallDay): readonly string[] =>
  suspectsOf(day.trace()).flatMap(({ says }) => says);

/** A requirement that serves two needs, agreed. */
const agreedDay = (): SmallDay => {
  const day = new SmallDay();
  day.row('needs', 'n1');
  day.row('needs', 'n2');
  day.row('requirements', 'r1', { needs: ['n1', 'n2'], acceptance: 'a letter arrives' });
  day.write('requirements', 'r1', { status: 'agreed' });
  return day;
};

test('[T4] what was agreed is in doubt once a need that it serves is written otherwise', () => {
  const day = agreedDay();
  expect(doubts(day)).toEqual([]);
  day.write('needs', 'n2', { title: 'and more' });
  expect(doubts(day)).toEqual(['Agreed before N-002 changed.']);
});

test('[T4] its own words, its criterion and its links count; its effort does not', () => {
  const own = 'Agreed before its own words or links changed.';
  for (const change of [{ title: 'more' }, { acceptance: 'more' }, { needs: ['n1'] }]) {
    const day = agreedDay();
    day.write('requirements', 'r1', { effort: 3 });
    expect(doubts(day)).toEqual([]);
    day.write('requirements', 'r1', change);
    expect(doubts(day)).toEqual([own]);
  }
});

test('[T4] a need that was removed is named, and one that is put back is as it was', () => {
  const day = agreedDay();
  day.remove('needs', 'n2');
  expect(doubts(day)).toEqual(['Agreed before N-002 was removed.']);
  day.putBack('needs', 'n2');
  expect(doubts(day)).toEqual([]);
});

test('[T4] it can be agreed again as it now stands, and what is not agreed is never in doubt', () => {
  const day = agreedDay();
  day.write('needs', 'n1', { title: 'and more' });
  day.write('requirements', 'r1', { status: 'draft' });
  expect(doubts(day)).toEqual([]);
  day.write('requirements', 'r1', { status: 'agreed' });
  expect(doubts(day)).toEqual([]);
});

test('[T4] words that somebody wrote elsewhere meanwhile are a change too, in every copy', () => {
  const day = new SmallDay();
  day.row('needs', 'n1');
  day.row('requirements', 'r1', { needs: ['n1'] });
  const cutOff = day.copy();
  day.write('requirements', 'r1', { status: 'agreed' });
  cutOff.write('needs', 'n1', { title: 'and more' });
  expect([doubts(day), doubts(cutOff)]).toEqual([[], []]);
  const met = day.copy();
  met.take(cutOff);
  expect(doubts(met)).toEqual(['Agreed before N-001 changed.']);
  expect(doubts(met.copy())).toEqual(['Agreed before N-001 changed.']);
});

test('[T4] a version that is brought back was agreed with what it says', () => {
  const day = agreedDay();
  const kept = day.copy();
  day.write('needs', 'n1', { title: 'and more' });
  day.write('requirements', 'r1', { status: 'draft' });
  day.write('requirements', 'r1', { status: 'agreed' });
  restoreContent(day.content, kept.content, ['content'], { by: 'fay' as never, at: 9 });
  expect(doubts(day)).toEqual([]);
});

test('[T4] an agreement that is broken, or that another program wrote, is never taken for a whole one', () => {
  const day = agreedDay();
  const values = day.docs.content.getMap<Record<string, unknown>>('values:requirements');
  const key = `${rowId('r1')}/status`;
  for (const agreedWith of [7, {}, { own: 1, rows: [] }, { own: 'x' }, null]) {
    values.set(key, { ...values.get(key), agreedWith });
    expect(doubts(day)).toEqual(['Agreed, but it was not kept with which words.']);
  }
});
