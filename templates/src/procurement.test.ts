// The procurement helper by the rules that come with the project, as a commercial lead would put it to them.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcurementRules } from '@tday/shared/buying/procurement-rules';
import type { RouteInputs } from '@tday/shared/buying/route-inputs';
import { planRoute } from '@tday/shared/buying/route-plan';
import { type RouteSuggestion, suggestRoute } from '@tday/shared/buying/suggest-route';
import { estimatedValue } from '@tday/shared/buying/thresholds';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadProcurementRules, readRulesFolder } from './procurement-files.ts';
import { shippedFolder } from './shipped-folder.ts';
import { readTemplateFolder, shippedTemplates } from './template-folder.ts';

let rules: ProcurementRules;
let yaml: string;
beforeAll(async () => {
  const folder = await readRulesFolder(shippedFolder());
  expect(folder.faulty).toEqual([]);
  if (folder.rules === undefined) throw new Error('there are no rules of buying');
  rules = folder.rules;
  yaml = await readFile(join(shippedFolder(), 'parameters', 'procurement-2026.yaml'), 'utf8');
});

/** The day's own purchase: a triage assistant for a central department. */
const triage: RouteInputs = {
  authority: 'central',
  category: 'goods-services',
  value: 585_000,
  extras: 75_000,
  begins: '2027-01-11',
  urgency: 'none',
  market: 'many',
  need: 'novel',
  buys: 'whole',
  existingRoute: 'none',
};

const suggest = (change: RouteInputs = {}): RouteSuggestion => {
  const answer = suggestRoute({ ...triage, ...change }, rules);
  if (answer.kind !== 'suggestion') throw new Error(`no suggestion: ${JSON.stringify(answer)}`);
  return answer;
};
const routeOf = (change: RouteInputs = {}) => suggest(change).route;

/** Without VAT, so that it comes to an amount with VAT. */
const net = (withVat: number) => (withVat * 100) / 120;

describe('the estimated value', () => {
  test('is the most that may be paid: with extensions, options and VAT, to the penny', () => {
    expect(estimatedValue(585_000, 75_000, rules)).toBe(792_000);
    expect(estimatedValue(0.1, 0.2, rules)).toBe(0.36);
  });
});

describe('the decision table', () => {
  test.each<[rule: number, when: string, change: RouteInputs, title: RegExp]>([
    [1, 'a small sum', { value: 9_999, extras: 0 }, /^Quotes/],
    [2, 'a sum below the threshold', { value: 100_000, extras: 0 }, /^Below-threshold/],
    [3, 'extreme urgency that nobody could foresee', { urgency: 'extreme' }, /urgency$/],
    [4, 'one supplier with exclusive rights', { market: 'one', onlySupplier: 'rights' }, /single/],
    [5, 'a test of something that does not exist', { buys: 'test' }, /prototype/],
    [6, 'a framework that fits', { existingRoute: 'framework' }, /framework/],
    [7, 'a dynamic market that fits', { existingRoute: 'dynamic-market' }, /dynamic market/],
    [8, 'a standard need with a market', { need: 'standard' }, /^Open procedure/],
    [9, 'a need that has to be shown', {}, /flexible procedure with demonstrations/],
  ])('rule %i: %s', (rule, _when, change, title) => {
    expect(routeOf(change)).toMatchObject({ rule, title: expect.stringMatching(title) });
  });

  test('one supplier without a proof is no ground: the market is talked to first', () => {
    const answer = suggest({ market: 'one', onlySupplier: 'unproven', need: 'standard' });
    expect(answer.route.rule).toBe(9);
    expect(answer.because).toContain('single-unproven');
  });

  test('real urgency keeps the route and shortens it', () => {
    const answer = suggest({ urgency: 'urgent' });
    expect(answer.route.rule).toBe(9);
    expect(answer.shortened).toBe(true);
  });

  test('a small sum stands above extreme urgency, as quotes are quick', () => {
    expect(routeOf({ value: 5_000, extras: 0, urgency: 'extreme' }).rule).toBe(1);
  });

  test('a school has no notices below the threshold, and rules of its own', () => {
    const school = suggest({ authority: 'school', value: 5_000, extras: 0 });
    expect(school.route.id).toBe('below-threshold-school');
    expect(school.line).toBeUndefined();
  });
});

describe('the lines of money', () => {
  test.each<[who: string, change: RouteInputs, amount: number]>([
    ['a department', {}, 135_018],
    ['a council', { authority: 'sub-central' }, 207_720],
    ['a utility', { authority: 'utility' }, 415_440],
    ['a department for works', { category: 'works' }, 5_193_000],
    ['a department for light touch', { category: 'light-touch' }, 663_540],
    ['a utility for light touch', { authority: 'utility', category: 'light-touch' }, 884_720],
    ['a department for a concession', { category: 'concession' }, 5_193_000],
    ['a light touch concession', { category: 'light-touch-concession' }, 5_372_609],
    ['a department for defence', { category: 'defence' }, 415_440],
  ])('%s', (_who, change, amount) => {
    const value = net(amount);
    expect(suggest({ ...change, value, extras: 0 }).threshold.amount).toBe(amount);
    expect(suggest({ ...change, value, extras: 0 }).because).toContain('above-threshold');
    expect(suggest({ ...change, value: value - 1, extras: 0 }).route.rule).toBe(2);
  });

  test('the day on which it commences decides which row holds', () => {
    const value = net(136_000);
    expect(suggest({ value, extras: 0, begins: '2025-12-31' }).route.rule).toBe(2);
    expect(suggest({ value, extras: 0, begins: '2026-01-01' }).route.rule).toBe(9);
  });

  test('notices are due from £12,000 in a department and £30,000 elsewhere', () => {
    expect(routeOf({ value: 10_000, extras: 0 }).rule).toBe(2);
    expect(routeOf({ value: 9_999.99, extras: 0 }).rule).toBe(1);
    expect(routeOf({ authority: 'sub-central', value: 24_999, extras: 0 }).rule).toBe(1);
    expect(routeOf({ authority: 'sub-central', value: 25_000, extras: 0 }).rule).toBe(2);
  });

  test('nothing is said of days before the Act, or beyond the thresholds that are known', () => {
    expect(suggestRoute({ ...triage, begins: '2025-02-23' }, rules).kind).toBe('before-act');
    expect(suggestRoute({ ...triage, begins: '2028-01-01' }, rules).kind).toBe('no-thresholds');
  });

  test('a value below nothing is no value', () => {
    expect(suggestRoute({ ...triage, value: -1 }, rules).kind).toBe('below-nothing');
  });
});

describe('a question that is still open', () => {
  test.each<[asks: string[], given: RouteInputs]>([
    [['authority', 'category', 'value', 'begins'], {}],
    [['urgency'], { ...triage, urgency: undefined }],
    [['market'], { ...triage, market: undefined }],
    [['onlySupplier'], { ...triage, market: 'one' }],
    [['need'], { ...triage, need: undefined }],
    [['buys'], { ...triage, buys: undefined }],
    [['existingRoute'], { ...triage, existingRoute: undefined }],
  ])('asks for %j', (asks, given) => {
    expect(suggestRoute(given, rules)).toEqual({ kind: 'open', asks });
  });

  test('is not asked where it would change nothing', () => {
    const { authority, category, begins } = triage;
    const small = { authority, category, begins, value: 500, extras: 0 };
    expect(suggestRoute(small, rules)).toMatchObject({ route: { rule: 1 } });
  });
});

describe('the plan in weeks', () => {
  const planOf = (change: RouteInputs = {}) => planRoute(suggest(change), rules);
  const stepWith = (words: string, change: RouteInputs = {}) =>
    planOf(change).steps.find(({ step }) => step.includes(words));

  test('gives requests to take part their 25 days from the tender notice', () => {
    expect(stepWith('requests to take part')).toMatchObject({
      notices: ['UK4'],
      begins: '2027-01-11',
      ends: '2027-02-05',
      least: { days: 25 },
    });
  });

  test('counts the standstill in working days from the award notice, Easter left out', () => {
    const quick = planOf({ existingRoute: 'framework', begins: '2027-03-06' });
    const award = quick.steps.find(({ notices }) => notices.includes('UK6'));
    expect(award?.least).toMatchObject({ workingDays: 8 });
    expect(award).toMatchObject({ begins: '2027-04-09', ends: '2027-04-20' });
  });

  test('is shorter in a state of urgency, and after a planned procurement notice', () => {
    expect(stepWith('requests', { urgency: 'urgent' })?.least?.days).toBe(10);
    expect(stepWith('final tender', { plannedNotice: true })?.least?.days).toBe(10);
    expect(planOf({ urgency: 'urgent' }).weeks).toBeLessThan(planOf().weeks);
  });

  test('begins before the notice, with the talk to the market', () => {
    const [first] = planOf().steps;
    expect(first).toMatchObject({ notices: ['UK2'], begins: '2026-12-14', firstWeek: 1 });
  });

  test('names no fixed least time for light touch', () => {
    const step = stepWith('requests', { category: 'light-touch', value: 700_000 });
    expect(step).toMatchObject({ isReasonable: true });
    expect(step?.least).toBeUndefined();
  });

  test('has each step begin after the one before has ended', () => {
    for (const existingRoute of ['none', 'framework', 'dynamic-market'] as const) {
      const { steps } = planOf({ existingRoute });
      for (const [index, step] of steps.slice(1).entries())
        expect(step.begins > (steps[index]?.ends ?? '')).toBe(true);
    }
  });
});

describe('a department with rules of buying of its own', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tday-buying-'));
    await mkdir(join(folder, 'parameters'));
    const day = await readFile(join(shippedFolder(), 'transformation-day.yaml'), 'utf8');
    await writeFile(join(folder, 'ours.yaml'), day.replace(/^id: .*$/m, 'id: our-day'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const putRules = (text: string) =>
    writeFile(join(folder, 'parameters', 'procurement-ours.yaml'), text);

  test('has its own templates go by them, and those of the project by the project’s', async () => {
    await putRules(yaml.replace('id: procurement-2026', 'id: procurement-ours'));
    const shipped = await shippedTemplates();
    const ours = await readTemplateFolder(folder, shipped);
    expect(ours.templates[0]?.procurement?.id).toBe('procurement-ours');
    const day = shipped.templates.find(({ id }) => id === 'transformation-day');
    expect(day?.procurement?.id).toBe('procurement-2026');
  });

  test('reads the faults of its file, and goes by the project’s meanwhile', async () => {
    await putRules(yaml.replace('amount: 135018', 'amount: lots'));
    const ours = await readTemplateFolder(folder, await shippedTemplates());
    expect(ours.faulty).toMatchObject([{ file: 'parameters/procurement-ours.yaml' }]);
    expect(ours.templates[0]?.procurement?.id).toBe('procurement-2026');
  });
});

describe('a file of rules that somebody has spoilt', () => {
  const faultsOf = (from: string, to: string) => {
    const loaded = loadProcurementRules(yaml.replace(from, to));
    return 'faults' in loaded ? loaded.faults : [];
  };

  test.each([
    ['an amount in words', 'amount: 135018', 'amount: about 135k', /expected a number/],
    ['a day that never comes', 'until: "2027-12-31"', 'until: "2027-02-31"', /./],
    ['sets that overlap', 'from: "2026-01-01"', 'from: "2025-12-31"', /no other set/],
    ['a step with no such time', 'least: standstill', 'least: standstil', /found "standstil"/],
    ['a route that is not there', 'id: framework', 'id: open', /expected a route "framework"/],
  ])('is named with its line: %s', (_fault, from, to, says) => {
    const faults = faultsOf(from, to);
    expect(faults.map((fault) => fault.says).join('\n')).toMatch(says);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });
});
