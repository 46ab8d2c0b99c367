// Reads one record of the case, a row or a form, and gathers what is wrong with it. What is empty where it need
// not be filled is no fault; what cannot be read, or makes no sense, always is.
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { CaseFault } from './case-fault.ts';
import type { PartReader, Reading } from './part-reader.ts';

const words = caseWords.en;

/** The least and the most that make sense. */
export type Bounds = readonly [least: number, most: number];

export class RecordReader<Name extends string> {
  readonly faults: CaseFault[] = [];
  /** What people call it. */
  readonly name: string;
  private readonly answers: Answers;
  private readonly part: PartReader<Name>;

  constructor(answers: Answers, part: PartReader<Name>, unnamed: string = words.unnamed) {
    this.answers = answers;
    this.part = part;
    const { section, row } = part;
    this.name = row === undefined ? section.title : answers.rowTitle(section.id, row) || unnamed;
  }

  number(name: Name, bounds: Bounds): number | undefined {
    return this.bounded(name, bounds, words.outOfBounds);
  }

  percent(name: Name, bounds: Bounds): number | undefined {
    return this.bounded(name, bounds, words.percentOutOfBounds);
  }

  /** A percentage as a share: 0.2 for 20%. */
  share(name: Name, bounds: Bounds): number | undefined {
    const percent = this.percent(name, bounds);
    return percent === undefined ? undefined : percent / 100;
  }

  whole(name: Name, bounds: Bounds): number | undefined {
    const value = this.number(name, bounds);
    if (value === undefined || Number.isInteger(value)) return value;
    this.fault(name, words.notWhole(this.name, this.label(name)));
    return undefined;
  }

  choice(name: Name): string | undefined {
    return this.valueOf(name, this.part.choice(name), words.unreadableChoice);
  }

  yes(name: Name): boolean | undefined {
    return this.valueOf(name, this.part.yes(name), words.unreadableChoice);
  }

  /** Empty where nothing is written. */
  text(name: Name): string {
    return this.part.text(name);
  }

  /** Year 0 first. A year that says nothing, or less than nothing, is named, and counts as nothing. */
  amounts(
    name: Name,
    negative: (record: string, years: readonly string[]) => string,
  ): readonly number[] {
    const reading = this.part.amounts(name);
    this.faultYears(name, this.part.strangeYears(name), words.strangeYears);
    if ('empty' in reading) this.fault(name, words.noAmounts(this.name));
    const amounts = this.valueOf(name, reading, words.unreadable) ?? [];
    const yearsWhere = (isSo: (amount: number | undefined) => boolean): readonly string[] => {
      const field = this.part.field(name);
      const years = field?.type === 'amounts-by-year' ? field.years : [];
      return years.filter((_, index) => index < amounts.length && isSo(amounts[index]));
    };
    this.faultYears(
      name,
      yearsWhere((amount) => amount === undefined),
      words.emptyYears,
    );
    this.faultYears(
      name,
      yearsWhere((amount) => amount !== undefined && amount < 0),
      negative,
    );
    return amounts.map((amount = 0) => Math.max(0, amount));
  }

  /**
   * The one row of a register that a link names; none where it names several, because nobody knows which is
   * meant. Rows that were removed do not count beside one that is there.
   */
  link(name: Name, register: string, says: LinkWords = {}): RowId | undefined {
    const named = this.part.rows(name);
    const there = named.filter((row) => this.answers.reference(register, row) !== undefined);
    const [first] = there;
    if (named.length === 0 && says.none) this.fault(name, says.none(this.name));
    if (named.length > 0 && first === undefined)
      this.fault(name, says.gone?.(this.name) ?? words.goneLink(this.name, this.label(name)));
    if (there.length < 2) return first;
    const references = there.map((row) => this.answers.reference(register, row) ?? '');
    this.fault(name, words.severalLinks(this.name, this.label(name), references));
    return undefined;
  }

  /** Those of the rows that a link names that are there; where none of several is, that is a fault. */
  links(name: Name): readonly RowId[] {
    const named = this.part.rows(name);
    const field = this.part.field(name);
    if (field?.type !== 'link') return [];
    const there = named.filter((row) => this.answers.reference(field.register, row) !== undefined);
    if (named.length > 0 && there.length === 0)
      this.fault(name, words.goneLink(this.name, this.label(name)));
    return there;
  }

  label(name: Name): string {
    return this.part.field(name)?.label ?? name;
  }

  /** Nothing where the plan has no such field: then it cannot be mended there either. */
  fault(name: Name, says: string): void {
    const address = this.part.address(name);
    if (address !== undefined) this.faults.push({ address, says });
  }

  private bounded(
    name: Name,
    [least, most]: Bounds,
    says: (record: string, label: string, least: number, most: number) => string,
  ): number | undefined {
    const value = this.valueOf(name, this.part.number(name), words.unreadable);
    if (value === undefined || (value >= least && value <= most)) return value;
    this.fault(name, says(this.name, this.label(name), least, most));
    return undefined;
  }

  private valueOf<Value>(
    name: Name,
    reading: Reading<Value>,
    says: (record: string, label: string) => string,
  ): Value | undefined {
    if ('unreadable' in reading) this.fault(name, says(this.name, this.label(name)));
    return 'value' in reading ? reading.value : undefined;
  }

  private faultYears(
    name: Name,
    years: readonly string[],
    says: (record: string, years: readonly string[]) => string,
  ): void {
    if (years.length > 0) this.fault(name, says(this.name, years));
  }
}

interface LinkWords {
  readonly none?: (record: string) => string;
  readonly gone?: (record: string) => string;
}
