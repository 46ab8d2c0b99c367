import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { Content } from '../content.ts';
import type { Check } from './check.ts';
import { exampleRow, exampleSource, exampleTemplate } from './example-content.ts';
import { type Finding, isOpen, reasonPlaceOf } from './finding.ts';
import { checkKinds } from './index.ts';
import {
  comesFirst,
  completeness,
  gatesOf,
  groupResults,
  nextBestGap,
  tallyOf,
  toldGates,
} from './meter.ts';
import { runChecks } from './run-checks.ts';
import { saidFindings } from './said-findings.ts';
import { isWordingRule } from './wording/rules.ts';

const basics = { id: 'the-check', title: 'It holds', group: 'Economic case', next: 'Mend it.' };

const checkOf = (kind: string, spec: object, more: Partial<Check> = {}): Check =>
  ({ ...basics, severity: 'warning', kind, ...spec, ...more }) as Check;

/** "needs/n1/who", with the rule behind it where one check has several. */
const placeOf = ({ at, topic }: Finding): string => {
  const key = at.row?.replace(/0+$/, '');
  const row = key ?? (at.field === undefined ? undefined : '-');
  const place = [at.section, row, at.field].filter((part) => part !== undefined).join('/');
  return isWordingRule(topic) ? `${place} ${topic}` : place;
};

describe.each(checkKinds.map((kind) => ({ kind, name: kind.kind })))('$name', ({ kind }) => {
  test('brings examples that pass and examples that fail', () => {
    const passing = kind.examples.filter(({ finds }) => finds.length === 0);
    expect(passing.length).toBeGreaterThan(0);
    expect(passing.length).toBeLessThan(kind.examples.length);
  });

  describe.each(kind.examples)('$name', ({ spec, content, finds }) => {
    test('a template may say what the example says', () => {
      const shape = kind.spec(z) as Record<string, z.ZodType>;
      expect(z.strictObject(shape).safeParse(spec).error).toBeUndefined();
    });

    test('finds what the example says, and says what to do', () => {
      const [result] = runChecks(exampleSource(content, [checkOf(kind.kind, spec)]));
      expect(result?.findings.map(placeOf)).toEqual(finds);
      for (const { says } of result?.findings ?? []) expect(says).toMatch(/^.+[.]$/);
    });
  });
});

const everyNeedHasAWriter = checkOf('filled', { register: 'needs', fields: ['who'] });

test('a check is not reached before its stage, unless the room has written ahead', () => {
  const stateWith = (content: Parameters<typeof exampleSource>[0]) => {
    const source = exampleSource(content, [checkOf('complete', { sections: ['needs'] })]);
    return runChecks({ ...source, opened: () => false })[0]?.state;
  };
  expect(stateWith({})).toBe('not-reached');
  expect(stateWith({ needs: { n1: {} } })).toBe('failing');
});

test('a checklist that the template placed is not reached before the room answers a point of it', () => {
  const check = checkOf('filled', { register: 'points', fields: ['status'] });
  const stateWith = (points: Readonly<Record<string, object>>) => {
    const source = exampleSource({ points } as Parameters<typeof exampleSource>[0], [check]);
    return runChecks({ ...source, opened: () => false })[0]?.state;
  };
  const placed = { p1: { point: 'Secure' }, p2: { point: 'Open' } };
  expect(stateWith(placed)).toBe('not-reached');
  expect(stateWith({ ...placed, p1: { point: 'Secure', status: 'met' } })).toBe('failing');
  expect(stateWith({ ...placed, p3: {} })).toBe('failing');
});

test('nothing to be wrong yet is neither passed nor failing', () => {
  const [result] = runChecks(exampleSource({}, [everyNeedHasAWriter]));
  expect(result?.state).toBe('not-reached');
});

test('[CH2] a check about a section that somebody may not see does not exist for them', () => {
  const check = checkOf('linked-from', { register: 'options', from: 'costs', by: 'option' });
  const source = exampleSource({ options: { o1: {} } }, [check, everyNeedHasAWriter]);
  const seen = runChecks({ ...source, holds: (section) => section !== 'costs' });
  expect(seen.map(({ check: { kind } }) => kind)).toEqual(['filled']);
});

const workshopWith = (checks: readonly Check[]) => {
  const template = exampleTemplate(checks);
  const content = new Content(template, { content: new Y.Doc() });
  const doer = { by: 'somebodyelse' as never, at: 1 };
  const source = { ...exampleSource({}, checks), content };
  return { content, doer, run: () => runChecks(source) };
};

test('[CH1] a finding kept with a reason no longer fails its check, and new words in the same place do', () => {
  const check = checkOf('wording', {
    section: 'requirements',
    fields: ['statement'],
    as: 'requirement',
  });
  const { content, doer, run } = workshopWith([check]);
  const row = exampleRow('r1');
  const at = { section: 'requirements', row, field: 'statement' };
  content.addRows('requirements', [row], doer);
  content.fragment(at)?.insert(0, [new Y.XmlElement('paragraph')]);
  const paragraph = content.fragment(at)?.get(0) as Y.XmlElement;
  const text = new Y.XmlText('The service shall give robust results.');
  paragraph.insert(0, [text]);
  const [finding] = run()[0]?.findings ?? [];
  if (finding === undefined) throw new Error('nothing was found');
  expect(run()[0]?.state).toBe('failing');

  const about = finding.about ?? [];
  content.setReason(reasonPlaceOf(finding), { because: 'the law says robust', about }, doer);
  expect(run()[0]?.state).toBe('passed');
  expect(run()[0]?.findings[0]?.kept?.because).toBe('the law says robust');

  text.insert(text.length - 1, ' that are fast');
  expect(run()[0]?.state).toBe('failing');
});

test('[CH1] what breaks a rule of the numbers is mended, and no reason keeps it or its neighbour', () => {
  const { content, doer, run } = workshopWith([checkOf('appraisal', {})]);
  const [option, cost] = [exampleRow('o1'), exampleRow('c1')];
  content.addRows('options', [option], doer);
  content.addRows('costs', [cost], doer);
  const at = { section: 'costs', row: cost, field: 'amounts' };
  content.write({ ...at, field: 'option' }, [option], doer);
  content.write(at, { '2027-28': -5 }, doer);
  const open = () =>
    run()[0]
      ?.findings.filter((finding) => isOpen(finding) && finding.at.field === 'amounts')
      .map(({ says }) => says);
  const before = open();
  expect(before).toHaveLength(2);
  content.setReason({ ...at, topic: 'the-check' }, { because: 'not known yet', about: [] }, doer);
  expect(open()).toEqual(before);
});

test('a reason without words is none, and one taken back is gone', () => {
  const check = checkOf('rows', { register: 'needs', least: 1 });
  const { content, doer, run } = workshopWith([check]);
  const place = { section: 'needs', topic: 'the-check' };
  content.setReason(place, { because: '  ', about: [] }, doer);
  expect(run()[0]?.state).toBe('failing');
  content.setReason(place, { because: 'nobody came', about: [] }, doer);
  expect(run()[0]?.state).toBe('passed');
  content.setReason(place, undefined, doer);
  expect(run()[0]?.state).toBe('failing');
});

const threeChecks = [
  checkOf('rows', { register: 'needs', least: 1 }, { id: 'needs-there', group: 'Needs' }),
  checkOf(
    'filled',
    { register: 'requirements', fields: ['owner'] },
    { id: 'owners', group: 'Requirements', severity: 'error' },
  ),
  checkOf('rows', { register: 'options', least: 1 }, { id: 'options-there', group: 'Needs' }),
];
const oneRequirement = { requirements: { r1: {} }, options: { o1: {} } };

test('the meter counts checks, group by group', () => {
  const results = runChecks(exampleSource(oneRequirement, threeChecks));
  expect(tallyOf(results)).toEqual({ passed: 1, failing: 2, notReached: 0 });
  expect(
    groupResults(results).map(({ title, results: members }) => [title, members.length]),
  ).toEqual([
    ['Needs', 2],
    ['Requirements', 1],
  ]);
});

test('a gate opens when all of its checks pass', () => {
  const results = runChecks(exampleSource(oneRequirement, threeChecks));
  const gates = gatesOf(
    [
      { title: 'Ready to choose', checks: ['options-there'] },
      { title: 'Ready to buy', checks: ['options-there', 'owners'] },
    ],
    results,
  );
  expect(gates.map(({ title, isOpen }) => [title, isOpen])).toEqual([
    ['Ready to choose', true],
    ['Ready to buy', false],
  ]);
});

test('[CH2] a gate of checks that look at everything is told to those who see everything', () => {
  const readable = checkOf('readable', {}, { id: 'readable' });
  const source = {
    ...exampleSource({}, [readable]),
    template: {
      ...exampleTemplate([readable]),
      readiness: [{ title: 'Ready', checks: ['readable'] }],
    },
  };
  expect(toldGates(source, runChecks(source)).map(({ isOpen }) => isOpen)).toEqual([true]);
  const supplier = { ...source, holds: (section: string) => section !== 'costs' };
  expect(toldGates(supplier, runChecks(supplier))).toEqual([]);
});

test('[CH2] who may not see all that the figures rest on is told nothing of how they hang together', () => {
  const source = exampleSource({ options: { o1: {} } }, [checkOf('appraisal', {})]);
  expect(runChecks(source)).toHaveLength(1);
  expect(runChecks({ ...source, holds: (section) => section !== 'about' })).toEqual([]);
});

test('the next best gap is what matters most among what can be mended now', () => {
  const results = runChecks(exampleSource(oneRequirement, threeChecks));
  expect(nextBestGap(results, () => true)?.check.id).toBe('owners');
  expect(nextBestGap(results, (section) => section === 'needs')?.check.id).toBe('needs-there');
  expect(nextBestGap(results, () => false)?.check.id).toBe('owners');
  expect(nextBestGap([], () => true)).toBeUndefined();
});

test('a row in which nobody has written says nothing, until somebody does or the room goes on', () => {
  const stage = {
    title: '',
    kind: 'edit-together',
    minutes: 1,
    task: '',
    script: { say: '' },
  } as const;
  const template = {
    ...exampleTemplate([everyNeedHasAWriter]),
    stages: [
      { ...stage, id: 'now', sections: ['needs'] },
      { ...stage, id: 'later', sections: [] },
    ],
  };
  const saidIn = (content: Parameters<typeof exampleSource>[0], at: string) => {
    const source = { ...exampleSource(content, [everyNeedHasAWriter]), template };
    const findings = runChecks(source).flatMap((result) => result.findings);
    expect(findings, 'the checks count it').toHaveLength(1);
    return saidFindings(findings, source, at).map(placeOf);
  };
  expect(saidIn({ needs: { n1: {} } }, 'now')).toEqual([]);
  expect(saidIn({ needs: { n1: {} } }, 'later')).toEqual(['needs/n1/who']);
  expect(saidIn({ needs: { n1: { need: 'Be heard' } } }, 'now')).toEqual(['needs/n1/who']);
});

test('while nothing is written, what is checked first is what comes first of what can be written now', () => {
  const checks = [...threeChecks.slice(1), checkOf('links', {}, { id: 'links' })];
  const run = (content: Parameters<typeof exampleSource>[0]) => {
    const source = { ...exampleSource(content, checks), opened: () => false };
    const results = runChecks(source);
    return comesFirst(source.template, results, (section) => section === 'options')?.check.id;
  };
  expect(run({})).toBe('options-there');
  expect(run({ requirements: { r1: {} } })).toBeUndefined();
});

test('completeness is two points for a section that is complete and one for one that was begun', () => {
  const content = {
    about: { goal: 'Fewer people wait', people: 4 },
    criteria: { k1: { criterion: 'Price' } },
  };
  expect(completeness(exampleSource(content))).toEqual({ points: 3, most: 18 });
});
