// The cycles of a pilot, as a table.
import { formatDate } from '../fields/date.ts';
import { buyingWords } from '../words/buying.ts';
import { type HelperAnswer, sentence, textTable } from './helper-answer.ts';
import type { HelperReading } from './helper-reading.ts';
import { type CycleWeeks, type PilotCycle, pilotCycles } from './pilot-cycles.ts';

const words = buyingWords.en;
const { cycles: says } = words;

const cycleTable = (cycles: readonly PilotCycle[]) =>
  textTable(
    says.title,
    [
      { title: says.cycle, weight: 1 },
      { title: says.from, weight: 2 },
      { title: says.to, weight: 2 },
      { title: says.ends, weight: 4 },
    ],
    cycles.map(({ number, begins, ends, isLast }) => [
      String(number),
      formatDate(begins),
      formatDate(ends),
      isLast ? says.gate : says.show,
    ]),
  );

const weeksOf = (chosen: 'two' | 'three'): CycleWeeks => (chosen === 'two' ? 2 : 3);

export const answerCycles = (reading: HelperReading): HelperAnswer => {
  const begins = reading.text('begins');
  const weeks = reading.number('weeks');
  const chosen = reading.oneOf('cycle', ['two', 'three']);
  const frame = { title: says.title, disclaimer: says.disclaimer, working: [sentence(says.rule)] };
  if (begins === undefined || weeks === undefined || chosen === undefined) {
    const open = reading.asked().filter((each) => each.words === undefined);
    const labels = open.map(({ label }) => label);
    return { ...frame, says: words.stillToAnswer(labels), blocks: [] };
  }
  if (weeks < 1) return { ...frame, says: says.tooShort, blocks: [] };
  const cycles = pilotCycles(begins, weeks, weeksOf(chosen));
  return {
    ...frame,
    says: says.says(cycles.length, weeksOf(chosen)),
    blocks: [cycleTable(cycles)],
  };
};
