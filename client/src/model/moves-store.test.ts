// Why a number moved, as a page tells it: whose change it was and what it did, whatever clocks say, and never in
// the way of whoever types.
import type { AppraisalPlan } from '@tday/shared/case/appraisal-plan';
import { type CaseStart, caseStart, readCaseStart } from '@tday/shared/case/case-start';
import type { Move } from '@tday/shared/case/what-moved';
import { exampleTemplate } from '@tday/shared/checks/example-content';
import { Content } from '@tday/shared/content';
import type { ParticipantId, RowId, WorkshopId } from '@tday/shared/ids';
import type { ReportSource } from '@tday/shared/report/report-source';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CaseStore } from './case-store.ts';
import { ContentStore } from './content-store.ts';
import { FakeHost } from './fake-host.ts';
import { MovesStore } from './moves-store.ts';

const template = exampleTemplate();
const plan = template.appraisal as AppraisalPlan;
const ella = 'ellaaaaaaaaa' as ParticipantId;
const option = 'optionaaaaaa' as RowId;
const lineNamed = (letter: string) => `line${letter.repeat(8)}` as RowId;
const line = lineNamed('a');

const created = 100;
const stageBegan = 500_000;

let host: FakeHost;
let content: Content;
let store: CaseStore;
let moves: MovesStore;

const amountsOf = (row: RowId) => ({ section: 'costs', row, field: 'amounts' });

const cost = (row: RowId, pounds: number, at: number = host.now()) =>
  content.setValue(amountsOf(row), { '2027-28': pounds, '2028-29': 0 }, { by: ella, at });

const addLine = (row: RowId, at: number) => {
  const doer = { by: ella, at };
  content.addRows('costs', [row], doer);
  content.setValue({ section: 'costs', row, field: 'option' }, [option], doer);
};

/** As it goes over the wire. */
const asNow = (): CaseStart | undefined =>
  readCaseStart(JSON.parse(JSON.stringify(caseStart(content, plan))));

const source = (): ReportSource => ({
  template,
  content,
  workshop: {
    id: 'workshopaaaa' as WorkshopId,
    title: '',
    marking: 'OFFICIAL',
    state: 'running',
    participants: [],
    references: {},
    lastChangedAt: 0,
  },
});

/** Somebody looks at the numbers: the new ones at once, and in time why. */
const look = (start?: CaseStart, since = stageBegan): number | undefined => {
  const now = store.get(source());
  if (now === undefined) throw new Error('nothing is computed');
  const span = { created, since, until: host.now() };
  moves.explain({ now, source: source(), span, start });
  return now.options[0]?.results.npsv;
};

const settle = (): readonly Move[] => {
  host.pass(1_000);
  return moves.moves;
};

const changes = () =>
  moves.moves.map((move) => (move.kind === 'answer' ? [move.was, move.now] : [move.kind]));

beforeEach(() => {
  host = new FakeHost();
  content = new Content(template, { content: new Y.Doc(), restricted: new Y.Doc() });
  content.addRows('options', [option], { by: ella, at: created });
  addLine(line, created);
  cost(line, 100, created);
  store = new CaseStore(new ContentStore(content, host));
  moves = new MovesStore(content, host);
});

test('a new net value is there at once, and its reason in the next frame', () => {
  cost(line, 150);
  expect(look()).toBe(-150);
  expect(moves.moves).toEqual([]);
  host.pass(20);
  expect(moves.moves).toMatchObject([
    { kind: 'answer', by: ella, at: host.now() - 20, effects: [{ option, npsv: -50 }] },
  ]);
});

test('what else moved follows once nothing has come for a moment, and is told to all who look at once', () => {
  for (const letter of ['b', 'c', 'd']) {
    addLine(lineNamed(letter), host.now());
    cost(lineNamed(letter), 10);
  }
  let told = 0;
  moves.onChange(() => told++);
  look();
  look();
  host.pass(20);
  expect(moves.moves).toHaveLength(1);
  // Somebody goes on typing: what was begun for the numbers of before is left.
  host.pass(100);
  cost(line, 120);
  look();
  host.pass(20);
  expect(moves.moves.map(({ effects }) => effects[0]?.npsv)).toEqual([-20, -10]);
  expect(settle().map(({ effects }) => effects[0]?.npsv)).toEqual([-20, -10, -10, -10]);
  expect(told).toBe(3);
});

describe('clocks that go wrong', () => {
  const wrong = [5, -1, 1e18, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

  test.each(wrong)(
    'a clock that says %s hides no change, and is shown as a moment of this stage',
    (at) => {
      cost(line, 150, at);
      look();
      const [move] = settle();
      expect(move).toMatchObject({ by: ella, effects: [{ npsv: -50 }] });
      expect(move?.at).toBeGreaterThanOrEqual(stageBegan);
      expect(move?.at).toBeLessThanOrEqual(host.now());
    },
  );

  test('a clock that is slow hides nothing where it is known how the stage began', () => {
    const start = asNow();
    cost(line, 150, stageBegan - 60_000);
    look(start);
    expect(settle()).toMatchObject([{ at: stageBegan, effects: [{ npsv: -50 }] }]);
  });

  test('what came last is the reason, though another clock says that it was later', () => {
    cost(line, 150, 1e18);
    addLine(lineNamed('b'), host.now());
    cost(lineNamed('b'), 10);
    look();
    host.pass(20);
    expect(changes()).toEqual([['added']]);
  });

  test('a row that was removed at no time at all is a move', () => {
    content.removeRow('costs', line, { by: ella, at: Number.NaN });
    look();
    expect(settle()).toMatchObject([{ kind: 'removed', effects: [{ npsv: 100 }] }]);
  });
});

describe('what it was', () => {
  test('a cost changed twice says what it was when the stage began', () => {
    const start = asNow();
    cost(line, 150);
    cost(line, 175);
    look(start);
    settle();
    expect(changes()).toEqual([
      [
        { '2027-28': 100, '2028-29': 0 },
        { '2027-28': 175, '2028-29': 0 },
      ],
    ]);
    expect(moves.moves[0]?.effects).toEqual([{ option, npsv: -75 }]);
  });

  test.each(['known', 'not known'])(
    'what is again as it was when the stage began moved nothing, where that is %s',
    (what) => {
      const start = what === 'known' ? asNow() : undefined;
      cost(line, 150);
      cost(line, 100);
      look(start);
      expect(settle()).toEqual([]);
    },
  );

  test('a row of before that is put back is no new one, and nobody is named', () => {
    content.removeRow('costs', line, { by: ella, at: created + 1 });
    const start = asNow();
    content.putBackRow('costs', line);
    look(start);
    const [move] = settle();
    expect(move).toMatchObject({ kind: 'put-back', effects: [{ npsv: -100 }] });
    expect(move?.by).toBeUndefined();
  });

  test.each(['known', 'not known'])(
    'the first amount in an older row is a move, where how the stage began is %s',
    (what) => {
      addLine(lineNamed('b'), created);
      const start = what === 'known' ? asNow() : undefined;
      cost(lineNamed('b'), 30);
      look(start);
      settle();
      expect(changes()).toEqual([[undefined, { '2027-28': 30, '2028-29': 0 }]]);
    },
  );

  test('a row of the stage’s beginning that was removed, and one that was put in, are moves', () => {
    const start = asNow();
    addLine(lineNamed('b'), 1);
    cost(lineNamed('b'), 30, 1);
    content.removeRow('costs', line, { by: ella, at: 1 });
    look(start);
    expect(settle().map(({ kind, effects }) => [kind, effects[0]?.npsv])).toEqual([
      ['removed', 100],
      ['added', -30],
    ]);
  });
});

test('the next stage begins with nothing that moved', () => {
  cost(line, 150);
  look();
  expect(settle()).toHaveLength(1);
  look(asNow());
  expect(settle()).toEqual([]);
});

test('a stage of which nothing was kept begins with nothing that moved, though no number has changed', () => {
  cost(line, 150);
  look();
  expect(settle()).toHaveLength(1);
  look(undefined, host.now());
  expect(settle()).toEqual([]);
});
