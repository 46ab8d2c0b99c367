// A document as a workbook: what it is, its results with their workings, and its registers.

import { workbookWords } from '@tday/shared/words/workbook';
import type { ExportInput } from '../format.ts';
import { shortTitle } from '../printable/limits.ts';
import { aboutSheet } from './about-sheet.ts';
import { registerSheet } from './register-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import type { Workbook } from './workbook.ts';
import { workingSheets } from './working-sheets.ts';

const words = workbookWords.en.about;

export const makeWorkbook = ({ report, sheets }: ExportInput): Workbook => {
  const nameFor = sheetNames();
  const about = nameFor(words.sheet, words.sheet);
  const workings = sheets.workings === undefined ? [] : workingSheets(sheets.workings, nameFor);
  const registers = sheets.registers.map((register) =>
    registerSheet(register, nameFor(register.title, register.id)),
  );
  const others = [...workings, ...registers];
  return {
    title: shortTitle(report.title),
    subject: shortTitle(report.subject),
    language: report.language,
    marking: report.marking,
    ...(report.draft !== undefined && { draft: report.draft }),
    madeAt: report.madeAt,
    fingerprint: report.fingerprint,
    sheets: [aboutSheet(report, about, others, workings.length > 0), ...others],
  };
};
