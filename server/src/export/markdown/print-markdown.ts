// Markdown (GFM): readable as it stands, for wikis and version control. The facts of the title page
// stand twice: as YAML before the text for programs, as a table in it for people.

import type { HeadingBlock } from '@tday/shared/report/blocks';
import { exportWords } from '@tday/shared/words/export';
import { strToU8 } from 'fflate';
import type { ExportInput } from '../format.ts';
import { frontFacts } from '../front-page.ts';
import { makePrintable } from '../printable/make-printable.ts';
import type {
  Printable,
  PrintBlock,
  PrintContents,
  PrintFigure,
  PrintNote,
} from '../printable/printable.ts';
import { escapeHeading, escapeLineStart, escapeMarkdown } from './escape.ts';
import { printFlow, strong } from './inlines.ts';
import { printTable } from './table.ts';

/** A JSON string is a YAML string. */
const yamlLine = (name: string, value: string): string => `${name}: ${JSON.stringify(value)}`;

const printFrontMatter = (printable: Printable): string =>
  [
    '---',
    yamlLine('title', printable.title),
    yamlLine('subject', printable.subject),
    yamlLine('lang', printable.language),
    yamlLine('classification', printable.marking),
    ...(printable.draft === undefined ? [] : [yamlLine('status', printable.draft)]),
    yamlLine('date', printable.madeAt),
    yamlLine('fingerprint', printable.fingerprint),
    '---',
  ].join('\n');

const escapeLine = (text: string): string => escapeLineStart(escapeMarkdown(text));

const printMarking = ({ marking }: Printable): string => strong(marking);

const printCover = (printable: Printable): readonly string[] => [
  `# ${escapeHeading(printable.title)}`,
  escapeLine(printable.subject),
  ...(printable.draft === undefined ? [] : [strong(printable.draft)]),
  [
    '| | |',
    '| --- | --- |',
    ...frontFacts(printable).map(
      ({ label, text }) => `| ${strong(label)} | ${escapeMarkdown(text)} |`,
    ),
  ].join('\n'),
];

/** The anchor is written out: each reader of Markdown makes its own from the words. */
const printHeading = (heading: HeadingBlock): string =>
  `<a id="${heading.id}"></a>\n\n${'#'.repeat(heading.level + 1)} ${escapeHeading(heading.text)}`;

const printContents = (contents: PrintContents): string =>
  [
    `## ${escapeHeading(contents.title)}`,
    '',
    ...contents.entries.map(({ level, id, text }) => {
      const indent = '  '.repeat(level - 1);
      return `${indent}- [${escapeMarkdown(text)}](#${id})`;
    }),
  ].join('\n');

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const printNote = (note: PrintNote): string =>
  quoted(`${strong(note.title)}\n\n${printFlow(note.flow)}`);

/** In words: a picture in the text would be thousands of letters that no reader of Markdown shows. */
const printFigure = (figure: PrintFigure): string =>
  [
    strong(exportWords.en.figure(figure.caption)),
    escapeLine(figure.alt),
    printTable(figure.table),
  ].join('\n\n');

const printBlock = (block: PrintBlock): string => {
  switch (block.kind) {
    case 'heading':
      return printHeading(block);
    case 'paragraph':
    case 'list':
      return printFlow([block]);
    case 'table':
      return printTable(block);
    case 'figure':
      return printFigure(block);
    case 'note':
      return printNote(block);
    case 'contents':
      return printContents(block);
    case 'page-break':
      return '---';
  }
};

/** Two lists in a row are kept apart by a comment, or they would be read as one. */
const printBlocks = (blocks: readonly PrintBlock[]): readonly string[] =>
  blocks.flatMap((block, index) => {
    const afterList = block.kind === 'list' && blocks[index - 1]?.kind === 'list';
    return afterList ? ['<!-- -->', printBlock(block)] : [printBlock(block)];
  });

export const printMarkdown = ({ report }: ExportInput): Uint8Array => {
  const printable = makePrintable(report);
  const parts = [
    printFrontMatter(printable),
    printMarking(printable),
    ...printCover(printable),
    ...printBlocks(printable.blocks),
    printMarking(printable),
  ];
  return strToU8(`${parts.join('\n\n')}\n`);
};
