// Formulas of a workbook as data: each spreadsheet format writes them in its own way, and the value that
// a cell shows before anything recalculates is worked out from the same tree.

export interface CellPlace {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

interface Reference extends CellPlace {
  readonly kind: 'cell';
}

/** A block of cells, both corners included. */
export interface Range {
  readonly kind: 'range';
  readonly from: CellPlace;
  readonly to: CellPlace;
}

export type Operator = '+' | '-' | '*' | '/' | '=' | '<' | '>' | '>=';
type FunctionName = 'SUM' | 'SUMIF' | 'IF' | 'AND' | 'MIN' | 'MAX' | 'COUNT' | 'ROUND';

export type Formula =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'words'; readonly words: string }
  | Reference
  | Range
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly values: readonly Formula[] };

export const number = (value: number): Formula => ({ kind: 'number', number: value });
export const words = (value: string): Formula => ({ kind: 'words', words: value });
export const cell = (place: CellPlace): Formula => ({ kind: 'cell', ...place });
export const range = (from: CellPlace, to: CellPlace): Range => ({ kind: 'range', from, to });

const operation =
  (operator: Operator) =>
  (left: Formula, right: Formula): Formula => ({ kind: 'operation', operator, left, right });

export const plus = operation('+');
export const minus = operation('-');
export const times = operation('*');
export const over = operation('/');
export const equals = operation('=');
export const below = operation('<');
export const above = operation('>');
export const atLeast = operation('>=');

const call =
  (name: FunctionName) =>
  (...values: readonly Formula[]): Formula => ({ kind: 'call', name, values });

export const sum = call('SUM');
/** Of a column of keys, a key and a column of numbers: the numbers that stand beside the key. */
export const sumIf = call('SUMIF');
export const when = call('IF');
export const both = call('AND');
export const least = call('MIN');
export const most = call('MAX');
export const count = call('COUNT');
export const round = call('ROUND');

/** A, B ... Z, AA ... for 0, 1 ... */
const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

/** B3, as people call a cell. */
export const cellName = ({ row, column }: Omit<CellPlace, 'sheet'>): string =>
  `${columnName(column)}${row + 1}`;

/** $B$3: where it stays when the formula is copied. */
export const fixedName = ({ row, column }: Omit<CellPlace, 'sheet'>): string =>
  `$${columnName(column)}$${row + 1}`;

/** In quotes, whatever is in it. */
const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const quotedWords = (value: string): string => `"${value.replaceAll('"', '""')}"`;

interface Grammar {
  readonly separator: ',' | ';';
  readonly cell: (sheet: string, name: string) => string;
  readonly range: (sheet: string, from: string, to: string) => string;
}

/** Office Open XML. */
const excel: Grammar = {
  separator: ',',
  cell: (sheet, name) => `${sheet}!${name}`,
  range: (sheet, from, to) => `${sheet}!${from}:${to}`,
};

/** OpenFormula, of ODF 1.2. */
const open: Grammar = {
  separator: ';',
  cell: (sheet, name) => `[$${sheet}.${name}]`,
  range: (sheet, from, to) => `[$${sheet}.${from}:.${to}]`,
};

const write = (formula: Formula, grammar: Grammar): string => {
  switch (formula.kind) {
    case 'number':
      return String(formula.number);
    case 'words':
      return quotedWords(formula.words);
    case 'cell':
      return grammar.cell(quotedSheet(formula.sheet), cellName(formula));
    case 'range': {
      const { from, to } = formula;
      return grammar.range(quotedSheet(from.sheet), fixedName(from), fixedName(to));
    }
    case 'operation':
      return `(${write(formula.left, grammar)}${formula.operator}${write(formula.right, grammar)})`;
    case 'call': {
      const values = formula.values.map((value) => write(value, grammar));
      return `${formula.name}(${values.join(grammar.separator)})`;
    }
  }
};

const withoutOuter = (written: string, { kind }: Formula): string =>
  kind === 'operation' ? written.slice(1, -1) : written;

export const excelFormula = (formula: Formula): string =>
  withoutOuter(write(formula, excel), formula);

export const openFormula = (formula: Formula): string =>
  `of:=${withoutOuter(write(formula, open), formula)}`;
