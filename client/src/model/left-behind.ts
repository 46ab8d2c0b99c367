// Words that wait in copies on this device which no page will open again: read out, so that they can be
// handed back to whoever wrote them. Not part of the room's first load: mostly nothing waits.
import { Content } from '@tday/shared/content';
import { type DocName, docNames } from '@tday/shared/content-names';
import { leftBehindWords } from '@tday/shared/words/left-behind';
import { roomWords } from '@tday/shared/words/room';
import { findParticipant } from '@tday/shared/workshop';
import * as Y from 'yjs';
import { type ContentCopy, docsFor } from './content-copy.ts';
import { ContentStore } from './content-store.ts';
import type { DeviceChange, StoredCopy, StoredDocs } from './device-copy.ts';
import { DeviceLog } from './device-log.ts';
import type { StoredDoc } from './device-rows.ts';
import type { Host } from './host.ts';
import { KeptCount } from './kept-count.ts';
import { layGround, looseWords, orphansOf } from './missing-ground.ts';
import { namesOf } from './names.ts';
import { type HandedBackText, UnkeptPlaces } from './unkept-places.ts';
import { whoseOf } from './whose.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';
import type { HandedBack } from './workshop-state.ts';

/** What is to be handed back, if there is anything, and what goes off the device with it. */
export interface Left {
  readonly handedBack: HandedBack | undefined;
  readonly change: Partial<DeviceChange>;
}

interface Held {
  readonly name: DocName;
  readonly doc: Y.Doc;
  readonly count: KeptCount;
  readonly log: DeviceLog;
  /** What waits, as one update. */
  readonly waiting: Uint8Array | undefined;
}

const docsOf = (stored: StoredDocs): readonly DocName[] =>
  docNames.filter((name) => stored[name] !== undefined);

const keysOf = (stored: StoredDocs): readonly string[] =>
  docNames.flatMap((name) => stored[name]?.keys ?? []);

const mapDocs = (
  stored: StoredDocs,
  change: (doc: StoredDoc) => StoredDoc | undefined,
): StoredDocs =>
  Object.fromEntries(
    docsOf(stored).flatMap((name) => {
      const doc = stored[name];
      return doc === undefined ? [] : [[name, change(doc)] as const];
    }),
  );

const hold = (name: DocName, stored: StoredDoc | undefined, host: Host): Held => {
  const [doc, count] = [new Y.Doc(), new KeptCount()];
  const log = new DeviceLog({ prefix: '', stored, write: undefined }, doc, count, host);
  return { name, doc, count, log, waiting: log.waiting };
};

const looseText = ({ doc, waiting }: Held): readonly HandedBackText[] => {
  const words = waiting === undefined ? '' : looseWords(doc, waiting);
  if (words === '') return [];
  const { looseSection: section, looseLabel: label } = leftBehindWords.en;
  return [{ address: { section: '' }, section, label, words }];
};

/** Of everything in a copy that waits. */
const handBack = (
  stored: StoredDocs,
  { template, workshop, participant }: WorkshopAnswer,
  says: string,
  host: Host,
): HandedBack | undefined => {
  const held = docsOf(stored).map((name) => hold(name, stored[name], host));
  const docs = Object.fromEntries(held.map(({ name, doc }) => [name, doc]));
  const content = new Content(template, docs);
  const counts = Object.fromEntries(held.map(({ name, count }) => [name, count]));
  const [store, unkept] = [new ContentStore(content, host), new UnkeptPlaces(content, counts)];
  for (const { doc, log, waiting } of held) {
    if (waiting !== undefined) layGround(doc, waiting);
    log.restore();
  }
  const texts = [...unkept.texts(namesOf(store, workshop)), ...held.flatMap(looseText)];
  unkept.close();
  store.close();
  const edits = Object.fromEntries(
    held.flatMap(({ name, waiting }) => (waiting === undefined ? [] : [[name, waiting] as const])),
  );
  const whose = whoseOf(workshop, participant, host.now());
  return texts.length === 0 ? undefined : { ...whose, says, texts, edits };
};

/** What of a copy nobody can open any more: another epoch's, or documents that are not to be seen now. */
const unopened = (
  { epoch, docs }: StoredCopy,
  answer: WorkshopAnswer,
  readable: readonly DocName[],
): { readonly docs: StoredDocs; readonly says: string } => {
  if (epoch !== answer.epoch) return { docs, says: roomWords.en.closings.otherEpoch };
  const hidden = docsOf(docs).filter((name) => !readable.includes(name));
  return {
    docs: Object.fromEntries(hidden.map((name) => [name, docs[name]] as const)),
    says: roomWords.en.closings.roleChanged,
  };
};

const ownOf = (
  copies: readonly StoredCopy[],
  { participant: me }: WorkshopAnswer,
): readonly StoredCopy[] => copies.filter(({ participant }) => participant === me);

/** What lies in one's own copies on this device and cannot be opened any more. */
export const leftBehind = (
  copies: readonly StoredCopy[],
  answer: WorkshopAnswer,
  readable: readonly DocName[],
  host: Host,
): readonly Left[] =>
  ownOf(copies, answer)
    .map((copy) => unopened(copy, answer, readable))
    .filter(({ docs }) => docsOf(docs).length > 0)
    .map(({ docs, says }) => ({
      handedBack: handBack(docs, answer, says, host),
      change: { drops: keysOf(docs) },
    }));

/** Everything of one's own that waits on this device, and that nobody will ever take. */
export const leftForGood = (
  copies: readonly StoredCopy[],
  answer: WorkshopAnswer,
  says: string,
  host: Host,
): readonly Left[] =>
  ownOf(copies, answer).map(({ docs }) => ({
    handedBack: handBack(docs, answer, says, host),
    change: { drops: keysOf(docs) },
  }));

/** A copy without what hangs on nothing, and that. */
const withoutOrphans = (
  stored: StoredDocs,
  answer: WorkshopAnswer,
  host: Host,
): { readonly docs: StoredDocs; readonly left: readonly Left[] } => {
  const orphans = new Set(
    docsOf(stored).flatMap((name) => {
      const doc = stored[name];
      return doc === undefined ? [] : orphansOf(doc);
    }),
  );
  if (orphans.size === 0) return { docs: stored, left: [] };
  const docs = mapDocs(stored, (doc) => ({
    ...doc,
    rows: doc.rows.filter((row) => !orphans.has(row)),
  }));
  const alone = mapDocs(stored, (doc) => ({
    ...doc,
    rows: doc.rows.map((row) => (orphans.has(row) ? row : { ...row, waiting: 0 })),
  }));
  const handedBack = handBack(alone, answer, leftBehindWords.en.orphans, host);
  const drops = [...orphans].map(({ key }) => key);
  return { docs, left: [{ handedBack, change: { drops } }] };
};

/** What a page goes on with of `docs`, and what of all one's own copies nobody can go on with. */
export const lookThrough = (
  copies: readonly StoredCopy[],
  docs: StoredDocs,
  answer: WorkshopAnswer,
  host: Host,
): { readonly docs: StoredDocs; readonly left: readonly Left[] } => {
  const readable = docsFor(findParticipant(answer.workshop, answer.participant), answer.template);
  const opened = withoutOrphans(docs, answer, host);
  return {
    docs: opened.docs,
    left: [...leftBehind(copies, answer, readable, host), ...opened.left],
  };
};

/** What other pages have left waiting in a copy that is in use, as far as it can be put anywhere. */
export const takeUpStrays = (stored: StoredDocs, copy: ContentCopy): void => {
  for (const name of docsOf(stored)) {
    const [line, doc, left] = [copy.line(name), copy.content.docs[name], stored[name]];
    if (line === undefined || doc === undefined || left === undefined) continue;
    const strangers = line.log.strangers(left.rows.filter(({ waiting }) => waiting > 0));
    if (strangers.length === 0) continue;
    const bases = new Map([...left.bases, [name, Y.encodeStateAsUpdate(doc)]]);
    const orphans = orphansOf({ bases, rows: left.rows });
    const strays = strangers.filter((row) => !orphans.includes(row));
    if (strays.length > 0) line.adopt(strays);
  }
};
