// What the server itself writes for a participant, such as the finished sample day: an edit like any
// other, under a client id that is used this once.
import type { Content } from '@tday/shared/content';
import { docNames } from '@tday/shared/content-names';
import type { ParticipantId, RandomBytes } from '@tday/shared/ids';
import { type EditEntry, editEntry } from './log-entries.ts';
import type { Change, RoomDoc } from './room-doc.ts';
import type { RoomState } from './room-state.ts';
import type { Changes } from './take-frames.ts';

interface Written {
  readonly edits: readonly EditEntry[];
  readonly changes: Changes;
}

/** Throws what `write` throws; the documents are spoilt then. */
export const writeAs = (
  by: ParticipantId,
  write: (content: Content) => void,
  state: RoomState,
  world: { readonly random: RandomBytes; now(): number },
): Written => {
  const { content, restricted } = state.docs;
  for (const one of [content, restricted]) one.doc.clientID = newClient(world.random);
  // One change of each document, whatever `write` does in between.
  let inner: Change | undefined;
  const outer = content.change(() => {
    inner = restricted.change(() => write(state.content));
  });
  if (inner === undefined) throw new Error('nothing was written');
  const changes = { content: outer, restricted: inner };
  const edits = docNames.flatMap((name) => {
    const bytes = changes[name].update;
    if (bytes === undefined) return [];
    const claims = claimOwn(state.docs[name], by);
    return [editEntry(state.workshop.id, { doc: name, by, at: world.now(), bytes, claims })];
  });
  return { edits, changes };
};

const newClient = (random: RandomBytes): number =>
  random(4).reduce((number, byte) => number * 256 + byte, 0);

/** An edit that only deletes uses no client id. */
const claimOwn = (roomDoc: RoomDoc, by: ParticipantId): readonly number[] => {
  const { clientID } = roomDoc.doc;
  if (roomDoc.places.known(clientID) === 0) return [];
  roomDoc.claim([clientID], by);
  return [clientID];
};
