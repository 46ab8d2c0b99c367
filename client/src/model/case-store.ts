// The case as this browser has it: read again when one of its sections changed, once for all who look.
import { type Case, readCase } from '@tday/shared/case/case';
import { caseSections } from '@tday/shared/case/case-sections';
import { Answers } from '@tday/shared/report/answers';
import type { ReportSource } from '@tday/shared/report/report-source';
import type { ContentStore } from './content-store.ts';
import type { Listener } from './listeners.ts';

interface Reading {
  /** The versions of the sections and the facts that it was read from. */
  readonly of: string;
  readonly references: unknown;
  readonly read: Case | undefined;
}

export class CaseStore {
  private readonly store: ContentStore;
  private readonly sections: readonly string[];
  private last: Reading | undefined;

  constructor(store: ContentStore) {
    this.store = store;
    this.sections = caseSections(store.content.template);
  }

  onChange(listener: Listener): () => void {
    const stops = this.sections.map((section) => this.store.onSection(section, listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** The same object until something in it changed. */
  get(source: ReportSource): Case | undefined {
    const of = this.sections.map((section) => this.store.sectionVersion(section)).join(' ');
    const { references } = source.workshop;
    if (this.last?.of !== of || this.last.references !== references) {
      this.last = { of, references, read: readCase(new Answers(source)) };
    }
    return this.last.read;
  }
}
