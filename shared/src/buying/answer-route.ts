// The procurement route in words: the suggestion, why, its notices and its plan in weeks, and how it was
// worked out, down to the facts that nobody has checked.
import { formatDate } from '../fields/date.ts';
import { formatMoney } from '../fields/money.ts';
import { buyingWords } from '../words/buying.ts';
import {
  bullets,
  type HelperAnswer,
  type HelperBlock,
  sentence,
  textTable,
} from './helper-answer.ts';
import type { HelperReading } from './helper-reading.ts';
import { authorityTypes, type ProcurementRules, purchaseCategories } from './procurement-rules.ts';
import {
  existingRoutes,
  markets,
  needKinds,
  onlySupplierReasons,
  purchases,
  type RouteInputs,
  urgencies,
} from './route-inputs.ts';
import { type PlannedStep, planRoute, type RoutePlan } from './route-plan.ts';
import {
  type RouteAnswer,
  type RouteReason,
  type RouteSuggestion,
  suggestRoute,
} from './suggest-route.ts';

const words = buyingWords.en;
const says = words.route;

const inputsFrom = (reading: HelperReading): RouteInputs => ({
  authority: reading.oneOf('authority', authorityTypes),
  category: reading.oneOf('category', purchaseCategories),
  value: reading.number('value'),
  extras: reading.number('extras'),
  begins: reading.text('begins'),
  urgency: reading.oneOf('urgency', urgencies),
  market: reading.oneOf('market', markets),
  onlySupplier: reading.oneOf('onlySupplier', onlySupplierReasons),
  need: reading.oneOf('need', needKinds),
  buys: reading.oneOf('buys', purchases),
  existingRoute: reading.oneOf('existingRoute', existingRoutes),
  plannedNotice: reading.yesNo('plannedNotice'),
});

const reasonWords = (reason: RouteReason, { estimated, line, threshold }: RouteSuggestion) =>
  says.because[reason](
    formatMoney(estimated),
    formatMoney(line?.amount ?? 0),
    formatMoney(threshold.amount),
  );

const leastWords = ({ least, isReasonable }: PlannedStep): string => {
  if (isReasonable) return says.reasonable;
  if (least === undefined) return says.proposed;
  const time =
    least.workingDays === undefined
      ? says.days(least.days ?? 0)
      : says.workingDays(least.workingDays);
  return least.seen === 'not-checked' ? says.unsure(time) : time;
};

const planTable = (plan: RoutePlan): HelperBlock =>
  textTable(
    says.plan(plan.weeks),
    [
      { title: says.step, weight: 4 },
      { title: says.notices, weight: 1 },
      { title: says.leastTime, weight: 2 },
      { title: says.from, weight: 2, kind: 'date' },
      { title: says.to, weight: 2, kind: 'date' },
      { title: says.week, weight: 1, kind: 'reference' },
    ],
    plan.steps.map((step) => [
      step.step,
      step.notices.join(', '),
      leastWords(step),
      formatDate(step.begins),
      formatDate(step.ends),
      says.weeks(step.firstWeek, step.lastWeek),
    ]),
  );

const noticeBlocks = (plan: RoutePlan, rules: ProcurementRules): readonly HelperBlock[] => {
  const codes = new Set(plan.steps.flatMap(({ notices }) => notices));
  const due = rules.notices.filter(({ code }) => codes.has(code));
  if (due.length === 0) return [sentence(says.noNotices)];
  const columns = [
    { title: says.notice, weight: 1 },
    { title: says.name, weight: 2 },
    { title: says.when, weight: 4 },
    { title: says.checked, weight: 2 },
  ];
  const rows = due.map(({ code, name, when, seen }) => [code, name, when, words.seen[seen]]);
  return [textTable(says.notices, columns, rows), sentence(rules.noticesNote)];
};

const groundLine = ({ route }: RouteSuggestion, { grounds }: ProcurementRules) =>
  grounds
    .filter(({ id }) => id === route.ground)
    .map((ground) => says.ground(ground.title, ground.says));

const workingOf = (
  suggestion: RouteSuggestion,
  plan: RoutePlan,
  rules: ProcurementRules,
): readonly HelperBlock[] => {
  const { route, set, threshold, line } = suggestion;
  return bullets([
    says.rule(route.rule),
    says.threshold(set.title, formatMoney(threshold.amount), words.seen[threshold.seen]),
    line === undefined ? says.noLine : says.line(formatMoney(line.amount), words.seen[line.seen]),
    says.vat(rules.vat.percent, words.seen[rules.vat.seen]),
    plan.isBeyondHolidays
      ? says.beyondHolidays
      : says.holidaysCounted(formatDate(rules.bankHolidays.until)),
    ...versionLines(rules),
  ]);
};

const versionLines = (rules: ProcurementRules): readonly string[] => [
  says.dataVersion(rules.title, rules.id, formatDate(rules.asAt), rules.source),
  rules.nextChange,
  rules.checkedBy === undefined ? says.checkedByNobody : says.checkedBy(rules.checkedBy),
];

const suggestionBlocks = (
  suggestion: RouteSuggestion,
  plan: RoutePlan,
  rules: ProcurementRules,
): readonly HelperBlock[] => [
  sentence(says.estimated(formatMoney(suggestion.estimated))),
  ...bullets([
    ...suggestion.because.map((reason) => reasonWords(reason, suggestion)),
    ...groundLine(suggestion, rules),
    ...suggestion.route.says,
    ...(suggestion.shortened ? [says.shortened] : []),
    says.noSplitting,
  ]),
  planTable(plan),
  sentence(says.planSays(formatDate(suggestion.inputs.begins))),
  ...noticeBlocks(plan, rules),
];

/** What is said where nothing can be suggested. */
const noSuggestion = (
  answer: Exclude<RouteAnswer, RouteSuggestion>,
  reading: HelperReading,
  rules: ProcurementRules,
): string => {
  switch (answer.kind) {
    case 'open':
      return words.stillToAnswer(answer.asks.map((input) => reading.label(input)));
    case 'before-act':
      return says.beforeAct(formatDate(rules.inForce));
    case 'no-thresholds':
      return says.noThresholds(rules.nextChange);
    case 'no-row':
      return says.noRow;
    case 'below-nothing':
      return says.belowNothing;
  }
};

export const answerRoute = (
  reading: HelperReading,
  rules: ProcurementRules | undefined,
): HelperAnswer => {
  const frame = { title: says.title, disclaimer: says.disclaimer };
  if (rules === undefined) return { ...frame, says: says.noRules, blocks: [], working: [] };
  const answer = suggestRoute(inputsFrom(reading), rules);
  if (answer.kind !== 'suggestion') {
    const line = noSuggestion(answer, reading, rules);
    return { ...frame, says: line, blocks: [], working: bullets(versionLines(rules)) };
  }
  const plan = planRoute(answer, rules);
  return {
    ...frame,
    says: says.suggests(answer.route.title),
    blocks: suggestionBlocks(answer, plan, rules),
    working: workingOf(answer, plan, rules),
  };
};
