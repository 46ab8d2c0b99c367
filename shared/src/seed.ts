// Writes a finished day, as templates/examples holds it, into the content of a workshop; or the rows that
// its template places, so that a room answers a checklist and does not write it.
import type { Content, Doer } from './content.ts';
import type { Address } from './content-view.ts';
import { storageOf } from './fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from './fields/index.ts';
import { makeRowId, type RandomBytes, type RowId } from './ids.ts';
import { appendJson } from './prose-fragment.ts';
import type { SampleDay } from './schema/sample-day-schema.ts';
import { findField, findSection, type Section, type Template } from './template.ts';
import { saysAgreed } from './trace/agreement.ts';

/** A day that names what its template does not have. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

type SampleSection = SampleDay['sections'][string];

/** Register, then the key that the day calls a row by, gives the row. */
type RowsByKey = ReadonlyMap<string, ReadonlyMap<string, RowId>>;

/** What every step of the writing needs. */
interface Seeding {
  readonly content: Content;
  readonly rows: RowsByKey;
  readonly doer: Doer;
}

export const seedContent = (
  content: Content,
  day: Pick<SampleDay, 'sections'>,
  doer: Doer,
  random: RandomBytes,
): void => {
  const sections = Object.entries(day.sections);
  // All rows before any answer: a link may point at a row of a later section.
  const rows = new Map(
    sections.map(([id, section]) => [id, addRows(content, id, section, doer, random)]),
  );
  const seeding = { content, rows, doer };
  for (const [id, section] of sections) writeSection(seeding, id, section);
  agreeAgain(content, doer);
};

/** An answer that a row is agreed was written before the rest of the row, and of those that it rests on. */
const agreeAgain = (content: Content, doer: Doer): void => {
  for (const { register: section, agreed } of content.template.trace?.steps ?? []) {
    if (agreed === undefined) continue;
    for (const row of content.rows(section)) {
      const address = { section, row, field: agreed.field };
      const raw = content.raw(address);
      if (saysAgreed(content.template, address, raw)) content.setValue(address, raw, doer);
    }
  }
};

/** The rows that a template places when a workshop starts; none where it places none. */
export const placedRows = ({ sections }: Template): Pick<SampleDay, 'sections'> => ({
  sections: Object.fromEntries(
    sections.flatMap((section) =>
      section.kind === 'register' && section.rows !== undefined
        ? [[section.id, { rows: section.rows.map((fields, at) => ({ key: String(at), fields })) }]]
        : [],
    ),
  ),
});

const addRows = (
  content: Content,
  id: string,
  section: SampleSection,
  doer: Doer,
  random: RandomBytes,
): ReadonlyMap<string, RowId> => {
  const byKey = new Map((section.rows ?? []).map(({ key }) => [key, makeRowId(random)]));
  content.addRows(id, [...byKey.values()], doer);
  return byKey;
};

const writeSection = (seeding: Seeding, id: string, sample: SampleSection): void => {
  const section = findSection(seeding.content.template, id);
  if (section === undefined) throw new MisfitError(`the template has no section ${id}`);
  writeFields(seeding, section, undefined, sample.fields ?? {});
  for (const { key, fields } of sample.rows ?? []) {
    writeFields(seeding, section, seeding.rows.get(id)?.get(key), fields);
  }
  for (const reason of sample.reasons ?? []) writeReason(seeding, id, reason);
};

const writeReason = (
  { content, rows, doer }: Seeding,
  section: string,
  { row: key, field, topic, because, about = [] }: NonNullable<SampleSection['reasons']>[number],
): void => {
  const row = key === undefined ? undefined : rows.get(section)?.get(key);
  if (key !== undefined && row === undefined) {
    throw new MisfitError(`register ${section} has no row ${key}`);
  }
  const place = { section, topic, ...(row && { row }), ...(field && { field }) };
  content.setReason(place, { because, about }, doer);
};

const writeFields = (
  seeding: Seeding,
  section: Section,
  row: RowId | undefined,
  fields: Readonly<Record<string, unknown>>,
): void => {
  for (const [id, raw] of Object.entries(fields)) {
    const field = findField(section, id);
    if (field === undefined) throw new MisfitError(`section ${section.id} has no field ${id}`);
    const address = { section: section.id, ...(row !== undefined && { row }), field: id };
    writeField(seeding, address, field, raw);
  }
};

const writeField = (seeding: Seeding, address: Address, field: AnyField, raw: unknown): void => {
  const { content, doer } = seeding;
  const storage = storageOf(fieldTypeNamed(field.type), field);
  if (storage.kind === 'prose') {
    writeProse(content, address, undefined, raw);
  } else if (storage.kind === 'parts') {
    for (const part of storage.parts) writeProse(content, address, part, partOf(raw, part));
  } else {
    content.setValue(address, field.type === 'link' ? linked(seeding, field, raw) : raw, doer);
  }
};

const partOf = (raw: unknown, part: string): unknown =>
  typeof raw === 'object' && raw !== null
    ? Object.entries(raw).find(([name]) => name === part)?.[1]
    : undefined;

/** A day names rows by their keys; content knows them by their ids. */
const linked = (
  { rows }: Seeding,
  { register }: Extract<AnyField, { type: 'link' }>,
  raw: unknown,
): readonly RowId[] =>
  [raw].flat().map((key) => {
    const row = rows.get(register)?.get(String(key));
    if (row === undefined) throw new MisfitError(`register ${register} has no row ${String(key)}`);
    return row;
  });

const writeProse = (
  content: Content,
  address: Address,
  part: string | undefined,
  raw: unknown,
): void => {
  const fragment = content.fragment(address, part);
  const json = typeof raw === 'string' ? plainProse(raw) : raw;
  const doc = content.docOf(address.section);
  if (fragment !== undefined) doc?.transact(() => appendJson(fragment, json));
};

const paragraph = (words: string): object => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});

/** Prose of plain words: a paragraph a line; lines that begin with a dash are a list. */
const plainProse = (words: string): object => {
  const blocks: object[] = [];
  let items: object[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ type: 'bulletList', content: items });
    items = [];
  };
  for (const line of words.split('\n').map((each) => each.trim())) {
    if (line.startsWith('- ')) {
      items.push({ type: 'listItem', content: [paragraph(line.slice(2))] });
      continue;
    }
    endList();
    if (line !== '') blocks.push(paragraph(line));
  }
  endList();
  return { type: 'doc', content: blocks };
};
