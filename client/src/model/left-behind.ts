// Words that wait in copies on this device which no page will open again: read out, so that they can be
// handed back to whoever wrote them.
import { Content } from '@tday/shared/content';
import { type DocName, docNames } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import type { WaitingFile } from '@tday/shared/waiting-file';
import { roomWords } from '@tday/shared/words/room';
import { findParticipant, type Workshop } from '@tday/shared/workshop';
import * as Y from 'yjs';
import { ContentStore } from './content-store.ts';
import type { StoredCopy, StoredDocs } from './device-copy.ts';
import { DeviceLog } from './device-log.ts';
import type { Host } from './host.ts';
import { KeptCount } from './kept-count.ts';
import { namesOf } from './names.ts';
import { UnkeptPlaces } from './unkept-places.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';
import type { HandedBack } from './workshop-state.ts';

/** Whose words, of which workshop, and when. */
export type Whose = Pick<WaitingFile, 'workshop' | 'participant' | 'at'>;

export const whoseOf = (workshop: Workshop, me: ParticipantId, at: number): Whose => ({
  workshop: { id: workshop.id, title: workshop.title },
  participant: { id: me, name: findParticipant(workshop, me)?.name ?? '' },
  at,
});

const docsOf = (stored: StoredDocs): readonly DocName[] =>
  docNames.filter((name) => stored[name] !== undefined);

/** Under which keys they lie. */
export const keysOf = (stored: StoredDocs): readonly string[] =>
  docNames.flatMap((name) => stored[name]?.keys ?? []);

/** Undefined if nothing waits there. */
export const handBackStored = (
  stored: StoredDocs,
  { template, workshop, participant }: WorkshopAnswer,
  says: string,
  host: Host,
): HandedBack | undefined => {
  const held = docsOf(stored).map((name) => {
    const [doc, count] = [new Y.Doc(), new KeptCount()];
    const log = new DeviceLog(
      { prefix: '', stored: stored[name], write: undefined },
      doc,
      count,
      host,
    );
    return { name, doc, count, log };
  });
  const content = new Content(
    template,
    Object.fromEntries(held.map(({ name, doc }) => [name, doc])),
  );
  const counts = Object.fromEntries(held.map(({ name, count }) => [name, count]));
  const [store, unkept] = [new ContentStore(content, host), new UnkeptPlaces(content, counts)];
  for (const { log } of held) log.restore();
  const texts = unkept.texts(namesOf(store, workshop));
  const waiting = held.map(({ name, log }) => [name, log.waiting] as const);
  unkept.close();
  store.close();
  const edits = Object.fromEntries(waiting.filter(([, update]) => update !== undefined));
  const whose = whoseOf(workshop, participant, host.now());
  return texts.length === 0 ? undefined : { ...whose, says, texts, edits };
};

/** What of a copy nobody can open any more: another epoch's, or documents that are not to be seen now. */
export const leftBehind = (
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
