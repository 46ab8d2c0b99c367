// Where this browser wrote what is not yet kept, so that the words can be handed back if the room
// refuses them. What has no words, such as a row that was moved, is said in words.
import { answerWords } from '@tday/shared/answer-words';
import type { Content, ContentChange } from '@tday/shared/content';
import { answerKey, type DocName, docNames, docOf } from '@tday/shared/content-names';
import type { Names } from '@tday/shared/fields/field-type';
import type { RowId } from '@tday/shared/ids';
import { findField, findSection, type Section } from '@tday/shared/template';
import { statusWords } from '@tday/shared/words/status';
import type { KeptCount } from './kept-count.ts';

const words = statusWords.en.handedBack;

/** One answer as it stood in this browser, or what became of a row. */
export interface HandedBackText {
  readonly address: ContentChange;
  readonly section: string;
  readonly label: string;
  readonly words: string;
}

interface Place {
  readonly address: ContentChange;
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

  /** Every answer and row that was changed here and is not kept. */
  texts(names: Names): readonly HandedBackText[] {
    const addresses = [...this.places.values()]
      .filter(({ doc, change }) => change > (this.counts[doc]?.kept ?? 0))
      .map(({ address }) => address);
    // Of a row whose answers are handed back too, those say enough.
    const said = new Set(addresses.filter(({ field }) => field).map(({ row }) => row));
    return addresses
      .filter(
        (one) => one.field !== undefined || !said.has(one.row) || isRemoved(this.content, one),
      )
      .flatMap((address) => textAt(this.content, address, names));
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

  private note(address: ContentChange): void {
    const section = findSection(this.content.template, address.section);
    if (section === undefined) return;
    const doc = docOf(section);
    // Told before the line counts the change, so it will have the next number.
    const change = (this.counts[doc]?.made ?? 0) + 1;
    const key = `${section.id}/${answerKey({ field: '', ...address })}/${address.topic ?? ''}`;
    this.places.set(key, { address, doc, change });
  }
}

const isRemoved = (content: Content, { section, row }: ContentChange): boolean =>
  row !== undefined && content.row(section, row)?.removed !== undefined;

const textAt = (
  content: Content,
  address: ContentChange,
  names: Names,
): readonly HandedBackText[] => {
  const { section: id, row, field: fieldId } = address;
  const section = findSection(content.template, id);
  if (section === undefined) return [];
  if (address.topic !== undefined) return [reasonText(content, section, address, address.topic)];
  if (fieldId === undefined)
    return row === undefined ? [] : [rowText(content, section, row, names)];
  const field = findField(section, fieldId);
  if (field === undefined) return [];
  const answer = answerWords(
    content,
    { section: id, field: fieldId, ...(row && { row }) },
    field,
    names,
  );
  return [{ address, section: section.title, label: field.label, words: answer || words.emptied }];
};

const reasonText = (
  content: Content,
  section: Section,
  address: ContentChange,
  topic: string,
): HandedBackText => {
  const field = address.field && findField(section, address.field);
  const because = content.reason({ ...address, topic })?.because;
  return {
    address,
    section: section.title,
    label: words.reason(field ? field.label : section.title),
    words: because ?? words.emptied,
  };
};

/** Which of the changes of a row it was, only its last state tells. */
const rowText = (content: Content, section: Section, row: RowId, names: Names): HandedBackText => {
  const address = { section: section.id, row };
  return {
    address,
    section: section.title,
    label: words.row(names.reference(section.id, row), names.rowTitle(section.id, row)),
    words: isRemoved(content, address) ? words.rowRemoved : words.rowAddedOrMoved,
  };
};
