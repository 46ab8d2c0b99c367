// Where this browser wrote what is not yet kept, so that the words can be handed back if the room
// refuses them.
import { answerWords } from '@tday/shared/answer-words';
import type { Content, ContentChange } from '@tday/shared/content';
import { answerKey, type DocName, docNames, docOf } from '@tday/shared/content-names';
import type { Address } from '@tday/shared/content-view';
import type { Names } from '@tday/shared/fields/field-type';
import { findField, findSection } from '@tday/shared/template';
import type { KeptCount } from './kept-count.ts';

/** One answer as it stood in this browser. */
export interface HandedBackText {
  readonly address: Address;
  readonly section: string;
  readonly label: string;
  readonly words: string;
}

interface Place {
  readonly address: Address;
  readonly doc: DocName;
  /** The number of the last change made there. */
  readonly change: number;
}

export type Counts = { readonly [Name in DocName]?: KeptCount | undefined };

export class UnkeptPlaces {
  private readonly places = new Map<string, Place>();
  private readonly content: Content;
  private readonly counts: Counts;
  private readonly stop: () => void;

  constructor(content: Content, counts: Counts) {
    this.content = content;
    this.counts = counts;
    this.stop = content.onChange((changes, local) => {
      if (local) for (const change of changes) this.note(change);
    });
  }

  /** The documents in which something is not kept. */
  get docs(): readonly DocName[] {
    return docNames.filter((name) => (this.counts[name]?.unkept ?? 0) > 0);
  }

  /** The words of every answer that was changed here and is not kept. */
  texts(names: Names): readonly HandedBackText[] {
    return [...this.places.values()]
      .filter(({ doc, change }) => change > (this.counts[doc]?.kept ?? 0))
      .flatMap(({ address }) => textAt(this.content, address, names));
  }

  /** Forgets what is kept by now. */
  prune(): void {
    for (const [key, { doc, change }] of this.places) {
      if (change <= (this.counts[doc]?.kept ?? 0)) this.places.delete(key);
    }
  }

  close(): void {
    this.stop();
  }

  private note({ section: id, row, field }: ContentChange): void {
    const section = findSection(this.content.template, id);
    if (section === undefined || field === undefined) return;
    const address: Address = { section: id, field, ...(row && { row }) };
    const doc = docOf(section);
    // Told before the line counts the change, so it will have the next number.
    const change = (this.counts[doc]?.made ?? 0) + 1;
    this.places.set(`${id}/${answerKey(address)}`, { address, doc, change });
  }
}

const textAt = (content: Content, address: Address, names: Names): readonly HandedBackText[] => {
  const section = findSection(content.template, address.section);
  const field = section && findField(section, address.field);
  if (section === undefined || field === undefined) return [];
  const words = answerWords(content, address, field, names);
  return words === '' ? [] : [{ address, section: section.title, label: field.label, words }];
};
