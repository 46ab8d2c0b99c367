// The first sheet: what the workbook is, how it is marked, of when it is, and what its sheets hold.
import type { Report } from '@tday/shared/report/blocks';
import { exportWords } from '@tday/shared/words/export';
import { workbookWords } from '@tday/shared/words/workbook';
import { timeInWords } from '../front-page.ts';
import { type Sheet, textCell } from './workbook.ts';

const words = workbookWords.en.about;

const factsOf = (report: Report): readonly (readonly [string, string])[] => [
  [words.document, report.title],
  [words.subject, report.subject],
  ...(report.draft === undefined ? [] : [[words.draft, report.draft] as const]),
  ...report.facts.map(({ label, text }) => [label, text] as const),
  [exportWords.en.madeAt, timeInWords(report.madeAt)],
  [exportWords.en.fingerprint, report.fingerprint],
  [words.language, report.language],
];

const workingNotes = [words.workings, words.measured, words.ranges].map(
  (note) => ['', note] as const,
);

export const aboutSheet = (
  report: Report,
  name: string,
  sheets: readonly Sheet[],
  hasWorkings: boolean,
): Sheet => {
  const held = sheets.map(
    ({ name: sheet, rows, headRows }) => [sheet, words.sheetRows(rows.length - headRows)] as const,
  );
  const rows = [
    ...factsOf(report),
    [words.holds, words.firstEstimates],
    ...(hasWorkings ? workingNotes : []),
    ['', words.marked],
    ...held,
  ] as const;
  return {
    name,
    widths: [34, 90],
    headRows: 1,
    headColumns: 1,
    rows: [
      [textCell(words.label, 'head'), textCell(words.text, 'head')],
      ...rows.map(([label, text]) => [textCell(label, 'strong'), textCell(text)]),
    ],
  };
};
