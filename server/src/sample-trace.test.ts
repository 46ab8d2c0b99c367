// The trace of the finished day: whole, and as its story says.
import { Answers } from '@tday/shared/report/answers';
import { bothEnds } from '@tday/shared/trace/both-ends';
import { holesOf } from '@tday/shared/trace/holes';
import { mustsMet } from '@tday/shared/trace/musts-met';
import { nameOfPlace } from '@tday/shared/trace/place-name';
import { suspectsOf } from '@tday/shared/trace/suspects';
import { readTrace, type Trace } from '@tday/shared/trace/trace';
import { beforeAll, expect, test } from 'vitest';
import { sourceOf } from './export/export-source.ts';
import { readSampleState } from './sample-day-state.ts';

let trace: Trace;

beforeAll(async () => {
  const found = readTrace(new Answers(sourceOf(await readSampleState())));
  if (found === undefined) throw new Error('the template of the sample day plans no trace');
  trace = found;
});

test('[T2] nothing is missing in the trace of the sample day, and nothing in it is in doubt', () => {
  const holes = holesOf(trace).map(
    ({ place, says }) => `${nameOfPlace(trace.answers, place)}: ${says}`,
  );
  expect(holes).toEqual([]);
  expect(suspectsOf(trace)).toEqual([]);
});

test('only the preferred option meets every must; the most dear leaves out the officer who confirms', () => {
  const met = trace.rows('options').map((row) => {
    const { met, of, missing } = mustsMet(trace, row) ?? { met: 0, of: 0, missing: [] };
    const names = missing.map((must) => trace.answers.reference('requirements', must));
    return [trace.answers.reference('options', row), `${met} of ${of}`, names.length < 3 && names];
  });
  expect(met).toEqual([
    ['OP-001', '3 of 12', false],
    ['OP-002', '5 of 12', false],
    ['OP-003', '12 of 12', []],
    ['OP-004', '11 of 12', ['R-004']],
  ]);
});

test('[T1] a requirement knows its needs, its options, its risks, its decisions, the point that it answers and what is bought for it', () => {
  const place = { section: 'requirements', row: trace.rows('requirements')[3] };
  const { row } = place;
  if (row === undefined) throw new Error('the sample day has no fourth requirement');
  const { pointedAtBy, pointsAt } = bothEnds(trace.answers, trace.graph, { ...place, row });
  expect(pointsAt.map(({ section }) => section)).toEqual(['objectives', 'needs']);
  expect(pointedAtBy.map(({ section }) => section)).toEqual([
    'decisions',
    'options',
    'risks',
    'assurance-checks',
    'outputs',
  ]);
});
