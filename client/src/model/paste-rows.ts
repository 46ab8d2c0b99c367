/// <reference path="./papaparse.d.ts" />
// Rows pasted from a spreadsheet: read, held against the register's fields, and shown with every fault
// named before anything is written.
import type { AnswerColumn, Names } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RegisterSection } from '@tday/shared/template';
import { pasteWords } from '@tday/shared/words/paste-rows';
import Papa from 'papaparse';
import { answersOf, type PastedCell, type PastedColumn } from './pasted-answers.ts';

export interface Paste {
  readonly columns: readonly PastedColumn[];
  readonly rows: readonly (readonly PastedCell[])[];
  /** What is wrong with the whole, such as too many columns; no row can then be added. */
  readonly faults: readonly string[];
}

/** A workshop's register holds some hundreds of rows; a paste beyond this is a mistake. */
export const maxPastedRows = 1000;
const maxPastedLetters = 2_000_000;

/**
 * Spreadsheets copy with tabs. Commas and semicolons part columns only where the first line so read names
 * at least two fields, as a CSV file's does: else they are part of what somebody wrote.
 */
const readGrid = (section: RegisterSection, text: string): readonly (readonly string[])[] => {
  const parse = (delimiter: string) =>
    Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), { skipEmptyLines: 'greedy', delimiter })
      .data;
  const isCsv = (grid: readonly (readonly string[])[]) =>
    (grid[0]?.length ?? 0) > 1 && isHeading(section, grid[0] ?? []);
  const files = text.includes('\t') ? [] : [parse(','), parse(';')];
  return files.find(isCsv) ?? parse('\t');
};

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const fieldTitled = (section: RegisterSection, title: string): AnyField | undefined =>
  section.fields.find((field) => [plain(field.label), plain(field.id)].includes(plain(title)));

interface FieldColumn {
  readonly field: AnyField;
  readonly column: AnswerColumn<unknown>;
}

const fieldColumns = (section: RegisterSection): readonly FieldColumn[] =>
  section.fields.flatMap((field) =>
    (fieldTypeNamed(field.type).columns?.(field) ?? []).map((column) => ({ field, column })),
  );

/** With its field, "Cost by year: Year 0", or by itself where it can be of one field only. */
const columnTitled = (section: RegisterSection, title: string): FieldColumn | undefined => {
  const all = fieldColumns(section);
  const wanted = plain(title);
  const byItself = all.filter(({ column }) => plain(column.title) === wanted);
  return byItself.length === 1
    ? byItself[0]
    : all.find(({ field, column }) =>
        [field.label, field.id].some((name) => plain(`${name} ${column.title}`) === wanted),
      );
};

const partTitled = (section: RegisterSection, title: string): Omit<PastedColumn, 'title'> => {
  const titled = columnTitled(section, title);
  if (titled === undefined) return { field: undefined };
  const { field, column } = titled;
  const { part, title: partTitle } = column;
  return part === undefined
    ? { field: undefined, isWorkedOut: true }
    : { field, part: { ...part, title: partTitle } };
};

const filledBy = (section: RegisterSection, title: string): Omit<PastedColumn, 'title'> => {
  const field = fieldTitled(section, title);
  return field === undefined ? partTitled(section, title) : { field };
};

/** The first line is a heading if at least half of it names fields. */
const isHeading = (section: RegisterSection, line: readonly string[]): boolean => {
  const names = ({ field, isWorkedOut }: Omit<PastedColumn, 'title'>) =>
    field !== undefined || isWorkedOut === true;
  const named = line.filter((title) => names(filledBy(section, title))).length;
  return named > 0 && named * 2 >= line.length;
};

const columnsOf = (
  section: RegisterSection,
  heading: readonly string[] | undefined,
  width: number,
): readonly PastedColumn[] =>
  Array.from({ length: width }, (_, index) =>
    heading === undefined
      ? { title: pasteWords.en.column(index + 1), field: section.fields[index] }
      : {
          title: heading[index]?.trim() || pasteWords.en.column(index + 1),
          ...filledBy(section, heading[index] ?? ''),
        },
  );

const readCell = (text: string, { field, part }: PastedColumn, names: Names): PastedCell => {
  if (field === undefined || text.trim() === '') return { text };
  const parsed = part?.parse(text) ?? fieldTypeNamed(field.type).parse(text, field, names);
  return 'fault' in parsed ? { text, fault: parsed.fault } : { text, value: parsed.value };
};

/** What a column fills, in words; undefined where it is left out. */
export const nameOfFilled = ({ field, part }: Omit<PastedColumn, 'title'>): string | undefined =>
  field !== undefined && part !== undefined
    ? pasteWords.en.partOf(field.label, part.title)
    : field?.label;

const faultsOf = (
  section: RegisterSection,
  heading: readonly string[] | undefined,
  width: number,
  rows: number,
): readonly string[] => {
  const { nothing, tooManyRows, tooManyColumns, sameField } = pasteWords.en;
  const faults: string[] = [];
  if (rows === 0) faults.push(nothing);
  if (rows > maxPastedRows) faults.push(tooManyRows(rows, maxPastedRows));
  const room = heading?.length ?? section.fields.length;
  if (width > room) faults.push(tooManyColumns(width, room));
  const filled = (heading ?? []).map((title) => nameOfFilled(filledBy(section, title)));
  for (const [index, label] of filled.entries()) {
    if (label !== undefined && filled.indexOf(label) < index) faults.push(sameField(label));
  }
  return faults;
};

/**
 * Of an answer that its field type makes nothing of without the parts that are missing, such as a likelihood without an
 * impact, no part is taken: it would lie there unseen.
 */
const withoutHalves = (
  columns: readonly PastedColumn[],
  cells: readonly PastedCell[],
): readonly PastedCell[] => {
  const answers = answersOf(columns, cells);
  const isHalf = (field: AnyField): boolean =>
    fieldTypeNamed(field.type).read(answers.get(field), field) === undefined;
  const halves = new Set(
    columns.flatMap(({ field, part }) => (field && part && isHalf(field) ? [field] : [])),
  );
  return cells.map((cell, index) => {
    const { field } = columns[index] ?? {};
    return cell.value !== undefined && field !== undefined && halves.has(field)
      ? { text: cell.text, fault: pasteWords.en.half(field.label) }
      : cell;
  });
};

/** Reads a paste; nothing is written. Text may be what a spreadsheet copies, or a CSV file's. */
export const readPaste = (section: RegisterSection, text: string, names: Names): Paste => {
  if (text.length > maxPastedLetters) {
    return { columns: [], rows: [], faults: [pasteWords.en.tooLong] };
  }
  const grid = readGrid(section, text);
  const [first] = grid;
  const heading = first !== undefined && isHeading(section, first) ? first : undefined;
  const lines = heading === undefined ? grid : grid.slice(1);
  const width = Math.max(0, ...grid.map((line) => line.length));
  const columns = columnsOf(section, heading, width);
  return {
    columns,
    rows: lines.slice(0, maxPastedRows).map((line) =>
      withoutHalves(
        columns,
        columns.map((column, index) => readCell(line[index] ?? '', column, names)),
      ),
    ),
    faults: faultsOf(section, heading, width, lines.length),
  };
};

export const faultyCells = (paste: Paste): number =>
  paste.rows.flat().filter((cell) => cell.fault !== undefined).length;
