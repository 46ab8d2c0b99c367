// README.txt beside the CSV files: what they are, of which workshop and state, and how to read them.
// It carries the marking, for which a CSV file has no place.
import type { Report } from '@tday/shared/report/blocks';
import type { RegisterTable } from '@tday/shared/report/register-table';
import { exportWords } from '@tday/shared/words/export';
import { timeInWords } from '../front-page.ts';

const words = exportWords.en;

const describe = (file: string, register: RegisterTable): readonly string[] => [
  `${file}`,
  `  ${register.title}: ${words.readme.rows(register.rows.length)}`,
  `  ${words.readme.columns}: ${register.columns.map((column) => column.title).join(', ')}`,
  '',
];

const underlined = (title: string): readonly string[] => [title, '-'.repeat(title.length), ''];

export const readme = (
  report: Report,
  files: readonly { readonly file: string; readonly register: RegisterTable }[],
): string =>
  [
    report.marking,
    '',
    words.readme.holds(report.subject),
    '',
    ...(report.draft === undefined ? [] : [report.draft]),
    `${words.madeAt}: ${timeInWords(report.madeAt)}`,
    `${words.fingerprint}: ${report.fingerprint}`,
    '',
    ...underlined(words.readme.files),
    ...(files.length === 0 ? [words.readme.noRegisters, ''] : []),
    ...files.flatMap(({ file, register }) => describe(file, register)),
    ...underlined(words.readme.howToRead),
    ...words.readme.rules.map((rule) => `* ${rule}`),
    '',
    report.marking,
    '',
  ].join('\r\n');
