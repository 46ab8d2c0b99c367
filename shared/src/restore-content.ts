// Makes the content what an earlier copy of it was, as an edit like any other. Nothing is deleted that could
// not be had back: a row of later is removed and keeps its words, a value overwritten stays one click away.
import type * as Y from 'yjs';
import type { Content, Doer, KeptValue, Row } from './content.ts';
import {
  type DocName,
  docNames,
  docOf,
  readAnswerKey,
  readName,
  readReasonKey,
  rowsName,
  sectionOfName,
  valuesName,
} from './content-names.ts';
import type { Address, ReasonPlace } from './content-view.ts';
import type { RowId } from './ids.ts';
import { restoreProse } from './restore-prose.ts';
import type { Section } from './template.ts';

/** Only the documents named, so that nobody brings back what they may not see. */
export const restoreContent = (
  live: Content,
  past: Content,
  docs: readonly DocName[],
  doer: Doer,
): void => {
  for (const name of docNames.filter((one) => docs.includes(one))) {
    const [now, then] = [live.docs[name], past.docs[name]];
    if (now === undefined || then === undefined) continue;
    now.transact(() => {
      for (const section of live.template.sections) {
        if (docOf(section) === name) restoreSection(live, past, section, doer);
      }
      restoreTexts(live, past, now, then);
    });
  }
};

const restoreSection = (live: Content, past: Content, section: Section, doer: Doer): void => {
  if (section.kind === 'register') restoreRows(live, past, section.id, doer);
  restoreValues(live, past, section.id, doer);
};

const restoreRows = (live: Content, past: Content, section: string, doer: Doer): void => {
  const now = live.docOf(section)?.getMap(rowsName(section));
  for (const row of rowsOf(live, section)) {
    const then = past.row(section, row.id);
    if (then === undefined || then.removed !== undefined) {
      if (row.removed === undefined) live.removeRow(section, row.id, doer);
    } else if (row.removed !== undefined || row.order !== then.order) {
      const { order, createdBy, createdAt } = then;
      now?.set(row.id, {
        order,
        ...(createdBy && { createdBy }),
        ...(createdAt !== undefined && { createdAt }),
      });
    }
  }
};

const rowsOf = (content: Content, section: string): readonly Row[] => [
  ...content
    .rows(section)
    .map((id) => content.row(section, id))
    .filter((row) => row !== undefined),
  ...content.removedRows(section),
];

/** A row of later is removed as a whole: what stands in it is left, for whoever puts it back. */
const isOfLater = (past: Content, section: string, row: RowId | undefined): boolean =>
  row !== undefined && past.row(section, row) === undefined;

const restoreValues = (live: Content, past: Content, section: string, doer: Doer): void => {
  const name = valuesName(section);
  const keys = [live, past].flatMap((content) => {
    const doc = content.docOf(section);
    return doc?.share.has(name) ? [...doc.getMap(name).keys()] : [];
  });
  for (const key of new Set(keys)) {
    const address = readAnswerKey(section, key);
    if (address !== undefined) restoreValue(live, past, address, doer);
    const place = readReasonKey(section, key);
    if (place !== undefined) restoreReason(live, past, place, doer);
  }
};

const restoreValue = (live: Content, past: Content, address: Address, doer: Doer): void => {
  if (isOfLater(past, address.section, address.row)) return;
  const [now, then] = [live.kept(address), past.kept(address)];
  if (sayOf(now) !== sayOf(then)) live.setAsBefore(address, then, doer);
};

/** The value, and what it was agreed with. */
const sayOf = (kept: KeptValue | undefined): string =>
  JSON.stringify([kept?.value ?? null, kept?.agreedWith]);

const restoreReason = (live: Content, past: Content, place: ReasonPlace, doer: Doer): void => {
  if (isOfLater(past, place.section, place.row)) return;
  const [now, then] = [live.reason(place), past.reason(place)].map(
    (reason) => reason && { because: reason.because, about: reason.about },
  );
  if (JSON.stringify(now) !== JSON.stringify(then)) live.setReason(place, then, doer);
};

const restoreTexts = (live: Content, past: Content, now: Y.Doc, then: Y.Doc): void => {
  for (const name of new Set([...now.share.keys(), ...then.share.keys()])) {
    const read = readName(name);
    if (read?.kind !== 'prose' || sectionOfName(live.template, name) === undefined) continue;
    if (isOfLater(past, read.section, read.row)) continue;
    const text = then.share.has(name) ? then.getXmlFragment(name) : undefined;
    restoreProse(now.getXmlFragment(name), text);
  }
};
