// The screenings in words: what each comes to, why, and by which rule.
import { buyingWords } from '../words/buying.ts';
import { bullets, type HelperAnswer, sentence } from './helper-answer.ts';
import type { HelperReading } from './helper-reading.ts';
import {
  type AutomatedAnswer,
  type LegacySign,
  legacySigns,
  screenAutomated,
  screenDpia,
  screenLegacy,
  screenReadiness,
  specialGrounds,
} from './screening.ts';

const words = buyingWords.en;

type Frame = Pick<HelperAnswer, 'title' | 'disclaimer' | 'working'>;

const frameOf = (says: {
  readonly title: string;
  readonly disclaimer: string;
  readonly rule: string;
}): Frame => ({
  title: says.title,
  disclaimer: says.disclaimer,
  working: [sentence(says.rule)],
});

const open = (frame: Frame, reading: HelperReading, asks: readonly string[]): HelperAnswer => ({
  ...frame,
  says: words.stillToAnswer(asks.map((input) => reading.label(input))),
  blocks: [],
});

export const answerDpia = (reading: HelperReading): HelperAnswer => {
  const says = words.dpia;
  const answer = screenDpia({
    personalData: reading.yesNo('personalData'),
    usesAi: reading.yesNo('usesAi'),
    triggers: reading.texts('triggers'),
  });
  if (answer.kind === 'open') return open(frameOf(says), reading, answer.asks);
  return {
    ...frameOf(says),
    says: answer.isNeeded ? says.needed : says.notNeeded,
    blocks: [sentence(says.because[answer.because])],
  };
};

const automatedWords = (
  answer: Exclude<AutomatedAnswer, { readonly kind: 'open' }>,
): Pick<HelperAnswer, 'says' | 'blocks'> => {
  const says = words.automated;
  if (answer.kind === 'not-significant') return { says: says.notSignificant, blocks: [] };
  if (answer.kind === 'human') return { says: says.human, blocks: [] };
  const missing = answer.missing.map((safeguard) => says.safeguards[safeguard]);
  return {
    says: says.automated,
    blocks: bullets([
      missing.length === 0 ? says.allSafeguards : says.missing(missing),
      ...(answer.isBarred ? [says.barred] : []),
    ]),
  };
};

export const answerAutomated = (reading: HelperReading): HelperAnswer => {
  const frame = frameOf(words.automated);
  const answer = screenAutomated({
    isSignificant: reading.yesNo('isSignificant'),
    canChange: reading.yesNo('canChange'),
    isInformed: reading.yesNo('isInformed'),
    hasTime: reading.yesNo('hasTime'),
    safeguards: reading.texts('safeguards'),
    specialData: reading.yesNo('specialData'),
    specialGround: reading.oneOf('specialGround', specialGrounds),
  });
  return answer.kind === 'open'
    ? open(frame, reading, answer.asks)
    : { ...frame, ...automatedWords(answer) };
};

export const answerLegacy = (reading: HelperReading): HelperAnswer => {
  const says = words.legacy;
  const answer = screenLegacy(
    Object.fromEntries(legacySigns.map((sign) => [sign, reading.number(sign)])),
  );
  const scored = (sign: LegacySign) => `${reading.label(sign)} (${reading.words(sign) ?? ''})`;
  const labels = (signs: readonly LegacySign[]) => signs.map((sign) => reading.label(sign));
  return {
    ...frameOf(says),
    says: answer.onSigns.length === 0 ? says.none : says.on(answer.onSigns.map(scored)),
    blocks:
      answer.notScored.length === 0 ? [] : [sentence(says.notScored(labels(answer.notScored)))],
  };
};

export const answerReadiness = (reading: HelperReading): HelperAnswer => {
  const says = words.readiness;
  const rows = reading.rows().map((row) => ({
    dimension: reading.words('dimension', row) ?? '',
    score: reading.number('score', row),
  }));
  const answer = screenReadiness(
    rows.filter(({ dimension }) => dimension !== ''),
    says.dimensions,
  );
  const lines = [
    ...(answer.stops.length > 0 ? [says.stops(answer.stops)] : []),
    ...(answer.toMend.length > 0 ? [says.mend(answer.toMend)] : []),
    ...(answer.ready.length > 0 ? [says.ready(answer.ready)] : []),
  ];
  const gaps = [
    ...(answer.notScored.length > 0 ? [says.notScored(answer.notScored)] : []),
    ...(answer.missing.length > 0 ? [says.missing(answer.missing)] : []),
  ];
  const [first = says.nothing, ...others] = lines;
  return { ...frameOf(says), says: first, blocks: bullets([...others, ...gaps]) };
};
