// The links of a small day, read whole: both ends, holes, circles, and what an option meets.
import { expect, test } from 'vitest';
import { bothEnds } from './both-ends.ts';
import { type Branch, branchesFrom } from './branches.ts';
import { holesOf } from './holes.ts';
import { inCircles } from './loops.ts';
import { matricesOf } from './matrix.ts';
import { mustsMet } from './musts-met.ts';
import { nameOfPlace } from './place-name.ts';
import { rowId, SmallDay } from './small-day.ts';
import { threatsTo } from './threats-to.ts';
import type { Trace } from './trace.ts';

/** A day in which nothing is missing. */
const wholeDay = (): SmallDay => {
  const day = new SmallDay();
  day.row('needs', 'n1');
  day.row('requirements', 'r1', {
    needs: ['n1'],
    priority: 'must',
    acceptance: 'a letter arrives',
  });
  day.row('options', 'o1', { meets: ['r1'] });
  day.row('costs', 'c1', { option: ['o1'] });
  return day;
};

const holes = (day: SmallDay): readonly string[] => {
  const trace = day.trace();
  return holesOf(trace).map(({ place, says }) => `${nameOfPlace(trace.answers, place)}: ${says}`);
};

test('[T1] a row knows what it points at and what points at it, by register', () => {
  const day = wholeDay();
  day.row('requirements', 'r2', { 'depends-on': ['r1'] });
  const { answers, graph } = day.trace();
  const { pointsAt, pointedAtBy } = bothEnds(answers, graph, {
    section: 'requirements',
    row: rowId('r1'),
  });
  expect(pointsAt.map(({ title, label }) => [title, label])).toEqual([
    ['Needs', 'Needs it serves'],
  ]);
  expect(pointedAtBy.map(({ title, label }) => [title, label])).toEqual([
    ['Requirements', 'Depends on'],
    ['Options', 'Requirements it meets'],
  ]);
  expect(
    pointedAtBy.flatMap(({ places }) => places.map((each) => nameOfPlace(answers, each))),
  ).toEqual(['R-002 r2', 'OP-001 o1']);
});

test('[T1] a form that points at a row is one of its ends', () => {
  const day = wholeDay();
  const address = { section: 'recommendation', field: 'option' };
  day.content.setValue(address, [rowId('o1')], { by: 'x' as never, at: 1 });
  const { answers, graph } = day.trace();
  const ends = bothEnds(answers, graph, { section: 'options', row: rowId('o1') }).pointedAtBy;
  const names = ends.flatMap(({ places }) => places.map((each) => nameOfPlace(answers, each)));
  expect(names).toEqual(['C-001 c1', 'Recommendation']);
});

test('[T2] nothing is missing in a day whose trace is whole', () => {
  expect(holes(wholeDay())).toEqual([]);
});

test('[T2] each hole is said where it is: at the row that should point, or be pointed at', () => {
  const day = wholeDay();
  day.row('needs', 'n2');
  day.row('requirements', 'r2', { priority: 'must' });
  expect(holes(day)).toEqual([
    'N-002 n2: No requirement leads here by “Needs it serves”.',
    'R-002 r2: “Needs it serves” leads to nothing.',
    'R-002 r2: No option leads here by “Requirements it meets”.',
    'R-002 r2: No criterion says how it will be seen that it holds.',
  ]);
});

test('[T2] what is left out this time has no holes, and fills none', () => {
  const day = wholeDay();
  day.row('needs', 'n2');
  day.row('requirements', 'r2', { priority: 'wont', needs: ['n2'] });
  expect(holes(day)).toEqual(['N-002 n2: No requirement leads here by “Needs it serves”.']);
});

test('[T3] a link to a removed row is said in words, by the number that the row keeps', () => {
  const day = wholeDay();
  day.row('needs', 'n2');
  day.write('requirements', 'r1', { needs: ['n1', 'n2', 'nevermade'] });
  day.remove('needs', 'n2');
  expect(holes(day)).toEqual([
    'R-001 r1: “Needs it serves” leads to N-002 (removed).',
    'R-001 r1: “Needs it serves” leads to a need that is not there any more.',
  ]);
  day.putBack('needs', 'n2');
  expect(holes(day)).toHaveLength(1);
});

test('[T3] a circle of links is named at each of its rows, and at no other', () => {
  const day = wholeDay();
  const whole = { needs: ['n1'], acceptance: 'so' };
  day.row('requirements', 'r2', { ...whole, 'depends-on': ['r3'] });
  day.row('requirements', 'r3', { ...whole, 'depends-on': ['r2'] });
  day.row('requirements', 'r4', { ...whole, 'depends-on': ['r2'] });
  day.write('options', 'o1', { meets: ['r1', 'r2', 'r3', 'r4'] });
  expect(holes(day)).toEqual([
    'R-002 r2: “Depends on” leads to R-003 and from there back to where it began.',
    'R-003 r3: “Depends on” leads to R-002 and from there back to where it began.',
  ]);
  expect(branchesFrom(day.trace(), 'requirements')).toHaveLength(4);
});

test('[T3] links that are no row ids are passed over', () => {
  const day = wholeDay();
  day.write('requirements', 'r1', { needs: ['n1', 7, null, { row: 1 }, '../../etc'] });
  day.write('options', 'o1', { meets: 'r1' });
  expect(day.trace().graph.edges.map(({ field, to }) => [field.id, to.row])).toEqual([
    ['needs', rowId('n1')],
    ['option', rowId('o1')],
  ]);
});

test('an option says which open risks threaten it, each once', () => {
  const day = wholeDay();
  const option = { section: 'options', row: rowId('o1') };
  expect(threatsTo(day.trace(), option)).toEqual([]);
  day.row('risks', 'k1', { threatens: ['o1'], status: 'open' });
  day.row('risks', 'k2', { threatens: ['o1', 'o1'] });
  day.row('risks', 'k3', { threatens: ['o1'], status: 'closed' });
  expect(threatsTo(day.trace(), option)).toEqual([rowId('k1'), rowId('k2')]);
  expect(
    threatsTo(
      day.trace((section) => section !== 'risks'),
      option,
    ),
  ).toBeUndefined();
});

test('[T3] a row that a thousand others point at, and a chain of two thousand, are read at once', () => {
  const day = wholeDay();
  for (let at = 0; at < 1_000; at += 1) {
    day.row('requirements', `q${at}`, { needs: ['n1'], 'depends-on': [`q${at + 1}`] });
  }
  const trace = day.trace();
  expect(trace.graph.to({ section: 'needs', row: rowId('n1') })).toHaveLength(1_001);
  expect(holesOf(trace).some(({ says }) => says.includes('back to where'))).toBe(false);
  const chain = Array.from({ length: 100_000 }, (_, at) => ({ from: `${at}`, to: `${at + 1}` }));
  expect(inCircles(chain)).toEqual([]);
  expect(inCircles([...chain, { from: '100000', to: '0' }])).toHaveLength(100_001);
});

const drawn = (trace: Trace, branches: readonly Branch[]): unknown =>
  branches.map(({ place, below, rest }) => {
    const name = nameOfPlace(trace.answers, place);
    return below.length === 0 ? [name, rest].join(' ').trim() : [name, drawn(trace, below)];
  });

test('the trace is a nested list: what comes of a row stands below it, once', () => {
  const day = wholeDay();
  day.row('needs', 'n2');
  day.write('requirements', 'r1', { needs: ['n1', 'n2'] });
  const trace = day.trace();
  expect(drawn(trace, branchesFrom(trace, 'needs'))).toEqual([
    ['N-001 n1', [['R-001 r1', [['OP-001 o1', ['C-001 c1']]]]]],
    ['N-002 n2', ['R-001 r1 above']],
  ]);
});

test('whoever may not see the costs finds nothing of them in the trace', () => {
  const trace = wholeDay().trace((section) => section !== 'costs');
  expect(matricesOf(trace).map(({ across }) => across.id)).not.toContain('costs');
  expect(trace.graph.to({ section: 'options', row: rowId('o1') })).toEqual([]);
  expect(holesOf(trace)).toEqual([]);
});

test('an option says how many of the musts it meets, and which it does not', () => {
  const day = wholeDay();
  day.row('requirements', 'r2', { priority: 'must' });
  day.row('requirements', 'r3', { priority: 'could' });
  day.write('options', 'o1', { meets: ['r1', 'r3'] });
  expect(mustsMet(day.trace(), rowId('o1'))).toEqual({ met: 1, of: 2, missing: [rowId('r2')] });
  day.remove('requirements', 'r2');
  expect(mustsMet(day.trace(), rowId('o1'))).toEqual({ met: 1, of: 1, missing: [] });
});
