// What the cells of a workbook come to: the numbers that a program shows which does not recalculate, and
// by which a test sees that formulas and appraisal agree. Each formula is worked out once.
import type { CellPlace, Formula, Operator, Range } from './formula.ts';
import type { Sheet } from './workbook.ts';

export type Value = number | string | boolean;

const numberOf = (value: Value | undefined): number => Number(value ?? 0) || 0;

const operate: Readonly<Record<Operator, (left: Value, right: Value) => Value>> = {
  '+': (left, right) => numberOf(left) + numberOf(right),
  '-': (left, right) => numberOf(left) - numberOf(right),
  '*': (left, right) => numberOf(left) * numberOf(right),
  '/': (left, right) => numberOf(left) / numberOf(right),
  '=': (left, right) => left === right,
  '<': (left, right) => numberOf(left) < numberOf(right),
  '>': (left, right) => numberOf(left) > numberOf(right),
  '>=': (left, right) => numberOf(left) >= numberOf(right),
};

const isNumber = (value: Value | undefined): value is number => typeof value === 'number';

export class Values {
  readonly #sheets: ReadonlyMap<string, Sheet>;
  readonly #known = new Map<string, Value | undefined>();
  readonly #ranges = new Map<string, readonly (Value | undefined)[]>();

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** Undefined where the place is empty. */
  at(place: CellPlace): Value | undefined {
    const key = `${place.row} ${place.column} ${place.sheet}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#read(place));
    return this.#known.get(key);
  }

  of(formula: Formula): Value {
    switch (formula.kind) {
      case 'number':
        return formula.number;
      case 'words':
        return formula.words;
      case 'cell':
        return this.at(formula) ?? 0;
      case 'range':
        return numberOf(this.#in(formula)[0]);
      case 'operation':
        return operate[formula.operator](this.of(formula.left), this.of(formula.right));
      case 'call':
        return this.#call(formula);
    }
  }

  #read({ sheet, row, column }: CellPlace): Value | undefined {
    const content = this.#sheets.get(sheet)?.rows[row]?.[column]?.content;
    switch (content?.kind) {
      case undefined:
        return undefined;
      case 'text':
        return content.text;
      case 'number':
        return content.number;
      case 'date':
        return content.iso;
      case 'formula':
        return this.of(content.formula);
    }
  }

  /** Row by row. Kept, for the same column is added up in every year of every option. */
  #in({ from, to }: Range): readonly (Value | undefined)[] {
    const key = `${from.row} ${from.column} ${to.row} ${to.column} ${from.sheet}`;
    const known = this.#ranges.get(key);
    if (known !== undefined) return known;
    const found: (Value | undefined)[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        found.push(this.at({ sheet: from.sheet, row, column }));
      }
    }
    this.#ranges.set(key, found);
    return found;
  }

  #numbers(values: readonly Formula[]): readonly number[] {
    return values
      .flatMap((value) => (value.kind === 'range' ? this.#in(value) : [this.of(value)]))
      .filter(isNumber);
  }

  #sumIf([keys, key, numbers]: readonly Formula[]): number {
    if (keys?.kind !== 'range' || numbers?.kind !== 'range' || key === undefined) return 0;
    const [wanted, from] = [this.of(key), this.#in(numbers)];
    return this.#in(keys).reduce<number>(
      (sum, each, index) => (each === wanted ? sum + numberOf(from[index]) : sum),
      0,
    );
  }

  #call({ name, values }: Extract<Formula, { readonly kind: 'call' }>): Value {
    const [first, second, third] = values;
    const of = (formula: Formula | undefined): Value => (formula ? this.of(formula) : 0);
    switch (name) {
      case 'IF':
        return of(first) ? of(second) : of(third);
      case 'AND':
        return values.every((value) => of(value));
      case 'SUMIF':
        return this.#sumIf(values);
      case 'ROUND': {
        const scale = 10 ** numberOf(of(second));
        return Math.round(numberOf(of(first)) * scale) / scale;
      }
      default:
        return aggregate[name](this.#numbers(values));
    }
  }
}

const aggregate = {
  SUM: (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0),
  MIN: (numbers: readonly number[]) =>
    numbers.reduce((low, each) => Math.min(low, each), numbers[0] ?? 0),
  MAX: (numbers: readonly number[]) =>
    numbers.reduce((high, each) => Math.max(high, each), numbers[0] ?? 0),
  COUNT: (numbers: readonly number[]) => numbers.length,
} as const;
