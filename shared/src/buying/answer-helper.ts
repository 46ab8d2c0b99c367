// Runs the helper that a template puts beside a section, from the section's own answers.
import type { ContentView } from '../content-view.ts';
import type { Section } from '../template.ts';
import { buyingWords } from '../words/buying.ts';
import { answerCycles } from './answer-cycles.ts';
import { answerRoute } from './answer-route.ts';
import { answerAutomated, answerDpia, answerLegacy, answerReadiness } from './answer-screening.ts';
import { type HelperAnswer, textTable } from './helper-answer.ts';
import type { HelperKind } from './helper-plan.ts';
import { HelperReading } from './helper-reading.ts';
import type { ProcurementRules } from './procurement-rules.ts';

const words = buyingWords.en;

type AnswerOf = (reading: HelperReading, rules: ProcurementRules | undefined) => HelperAnswer;

const answers: Readonly<Record<HelperKind, AnswerOf>> = {
  'procurement-route': answerRoute,
  'pilot-cycles': answerCycles,
  'dpia-screening': answerDpia,
  'automated-decisions': answerAutomated,
  'legacy-signs': answerLegacy,
  'data-readiness': answerReadiness,
};

const wentIn = (reading: HelperReading) =>
  textTable(
    words.whatWentIn,
    [
      { title: words.question, weight: 3 },
      { title: words.answer, weight: 3 },
    ],
    reading.asked().map(({ label, words: given }) => [label, given ?? words.notAnswered]),
  );

/** Undefined where the section has no helper. */
export const answerHelper = (
  section: Section,
  content: ContentView,
  rules: ProcurementRules | undefined,
): HelperAnswer | undefined => {
  const { helper } = section;
  if (helper === undefined) return undefined;
  const reading = new HelperReading(section, helper, content);
  const answer = answers[helper.kind](reading, rules);
  // The rows of a register stand in it already.
  return section.kind === 'register' ? answer : { ...answer, wentIn: wentIn(reading) };
};
