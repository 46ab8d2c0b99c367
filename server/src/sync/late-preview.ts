// Finds out what late words would change, by taking them into copies of the documents.
import { answerWords } from '@tday/shared/answer-words';
import { Content, type ContentChange } from '@tday/shared/content';
import { answerKey, type DocName, docNames } from '@tday/shared/content-names';
import type { Address, ReasonPlace } from '@tday/shared/content-view';
import type { AnyField } from '@tday/shared/fields/index';
import type { RowId } from '@tday/shared/ids';
import type { LatePreview, LateText } from '@tday/shared/late-preview';
import { Answers } from '@tday/shared/report/answers';
import { findField, findSection, type Section, type Template } from '@tday/shared/template';
import { lateWords } from '@tday/shared/words/late';
import type { Workshop } from '@tday/shared/workshop';
import * as Y from 'yjs';
import type { Arrival } from './late-box.ts';

/** The workshop as it is, and as much of it as whoever reads may see. */
export interface PreviewSource {
  readonly template: Template;
  readonly workshop: Workshop;
  /** Yjs updates (v1) that hold all of each document. */
  readonly states: { readonly [Name in DocName]?: Uint8Array };
}

const mostTexts = 200;

interface Side {
  readonly content: Content;
  readonly answers: Answers;
}

/** Only for bytes that `judgeLate` would take. */
export const previewLate = (source: PreviewSource, late: Arrival): LatePreview => {
  const [before, after] = [sideOf(source), sideOf(source)];
  const changes = changesOf(after.content, () => {
    const doc = after.content.docs[late.doc];
    if (doc !== undefined) Y.applyUpdate(doc, late.bytes);
  });
  const shown = changes.slice(0, mostTexts);
  const texts = shown.flatMap((change) => textOf(source.template, change, before, after));
  return { texts, more: changes.length - shown.length };
};

const sideOf = ({ template, workshop, states }: PreviewSource): Side => {
  const docs: { [Name in DocName]?: Y.Doc } = {};
  for (const name of docNames) {
    const state = states[name];
    if (state === undefined) continue;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    docs[name] = doc;
  }
  const content = new Content(template, docs);
  const facts = { ...workshop, lastChangedAt: 0 };
  return { content, answers: new Answers({ template, content, workshop: facts }) };
};

/** Each answer and row once, however often it was changed, in the order of the sections. */
const changesOf = (content: Content, write: () => void): readonly ContentChange[] => {
  const found = new Map<string, ContentChange>();
  const stop = content.onChange((changes) => {
    for (const change of changes) found.set(keyOf(change), change);
  });
  write();
  stop();
  const { sections } = content.template;
  const place = ({ section }: ContentChange) => sections.findIndex(({ id }) => id === section);
  return [...found.values()].sort((one, other) => place(one) - place(other));
};

const keyOf = ({ section, row, field = '', topic = '' }: ContentChange): string =>
  `${section}/${answerKey({ section, field, ...(row && { row }) })}/${topic}`;

const textOf = (
  template: Template,
  { section: id, row, field, topic }: ContentChange,
  before: Side,
  after: Side,
): readonly LateText[] => {
  const section = findSection(template, id);
  if (section === undefined) return [];
  const about = {
    section: section.title,
    ...(row && { row: rowName(section, row, after) || rowName(section, row, before) }),
  };
  if (topic !== undefined) {
    const place = { section: id, topic, ...(row && { row }), ...(field && { field }) };
    return [{ ...about, ...reasonChange(section, place, before, after) }];
  }
  if (field === undefined)
    return row === undefined ? [] : [{ ...about, ...rowLines(section, row, before, after) }];
  const found = findField(section, field);
  if (found === undefined) return [];
  const address = { section: id, field, ...(row && { row }) };
  const [had, has] = [answerLines(before, address, found), answerLines(after, address, found)];
  return [{ ...about, label: found.label, ...difference(had, has) }];
};

const reasonChange = (section: Section, place: ReasonPlace, before: Side, after: Side) => {
  const label = findField(section, place.field ?? '')?.label ?? section.title;
  const linesIn = ({ content }: Side) => [content.reason(place)?.because ?? ''];
  return { label: lateWords.en.reason(label), ...difference(linesIn(before), linesIn(after)) };
};

const answerLines = (
  { content, answers }: Side,
  address: Address,
  field: AnyField,
): readonly string[] => answerWords(content, address, field, answers.names).split('\n');

const rowName = ({ id }: Section, row: RowId, { answers }: Side): string =>
  [answers.reference(id, row), answers.rowTitle(id, row)].filter(Boolean).join(' ');

const rowLines = (section: Section, row: RowId, before: Side, after: Side) => {
  const [had, has] = [before, after].map(({ content }) => content.rows(section.id).includes(row));
  const name = [rowName(section, row, after)];
  if (had === has) return { adds: [], takesAway: [] };
  return has === true ? { adds: name, takesAway: [] } : { adds: [], takesAway: name };
};

/** Lines that only one of two texts has. */
const difference = (before: readonly string[], after: readonly string[]) => ({
  adds: linesOnlyIn(after, before),
  takesAway: linesOnlyIn(before, after),
});

const linesOnlyIn = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line.trim() !== '';
  });
};
