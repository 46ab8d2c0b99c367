// The finished day with something in it otherwise, for tests of what its numbers then say.

import type { CaseOption } from '@tday/shared/case/case';
import { type Case, readCase } from '@tday/shared/case/case';
import { everyFault } from '@tday/shared/case/every-fault';
import type { Content } from '@tday/shared/content';
import type { ParticipantId, RowId } from '@tday/shared/ids';
import { Answers } from '@tday/shared/report/answers';
import { sourceOf } from './export/export-source.ts';
import type { Exportable } from './exportable.ts';

const doer = { by: 'somebodyelse' as ParticipantId, at: 1 };

export class SampleCase {
  readonly source: ReturnType<typeof sourceOf>;

  constructor(day: Exportable) {
    this.source = sourceOf(day);
  }

  get content(): Content {
    return this.source.content;
  }

  read(sections: (section: string) => boolean = () => true): Case {
    const read = readCase(new Answers({ ...this.source, sections }));
    if (read === undefined) throw new Error('nothing is computed');
    return read;
  }

  option(start: string): CaseOption {
    const option = this.read().options.find(({ name }) => name.startsWith(start));
    if (option === undefined) throw new Error(`no option ${start}`);
    return option;
  }

  /** The row that people call so. */
  row(section: string, title: string): RowId {
    const { names } = new Answers(this.source);
    const row = names.rows(section).find((each) => names.rowTitle(section, each) === title);
    if (row === undefined) throw new Error(`no row ${title} in ${section}`);
    return row;
  }

  /** Into a row by its title, or into a form. */
  write(section: string, title: string | undefined, field: string, value: unknown): void {
    const row = title === undefined ? undefined : this.row(section, title);
    this.content.setValue({ section, field, ...(row && { row }) }, value, doer);
  }

  remove(section: string, row: RowId): void {
    this.content.removeRow(section, row, doer);
  }

  /** What is said to be missing or to make no sense. */
  get faults(): readonly string[] {
    return everyFault(this.read()).map(({ says }) => says);
  }
}
