// The guard: one look at the bytes of an edit before Yjs sees them. Says whether they can be taken as
// they are, and whether this participant may write where they write; never throws, changes nothing.
import type { Refusal } from '@tday/shared/commands';
import type { ParticipantId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { Section } from '@tday/shared/template';
import type { Claims } from '../store/store.ts';
import { findDeletes } from './guard/find-deletes.ts';
import type { Ground } from './guard/ground.ts';
import { Halt } from './guard/halt.ts';
import { PlacedStructs } from './guard/place-structs.ts';
import type { Between, Container, Places } from './guard/places.ts';
import { readUpdate, type UpdateLimits } from './guard/read-update.ts';
import { withoutIdle } from './guard/without-idle.ts';

export interface GuardLimits extends UpdateLimits {
  readonly bytes: number;
  /** Top-level names that one update may begin. */
  readonly names: number;
}

/** The document as it is, and whose client ids are whose in it. */
export interface GuardedDoc {
  readonly places: Places;
  readonly claims: Claims;
}

/** Who wants to write, and what is to be said to them now. */
export interface Writer {
  readonly participant: ParticipantId;
  /** Why they may not write at all; undefined if they may somewhere. */
  readonly refusal: Refusal | undefined;
  /** They only read, with a Yjs that tidies up formats by itself and sends that as an edit. */
  readonly tidies?: boolean;
  sectionRefusal(section: Section): Refusal | undefined;
}

/** What may be taken. */
export interface Passed {
  readonly kind: 'edit';
  /** To be taken and kept in place of what came: without what changes nothing. */
  readonly update: Uint8Array;
  /** Client ids that are this participant's from now on. */
  readonly claims: readonly number[];
  /** What must stand between its neighbours once Yjs has taken it. */
  readonly unsure: readonly Between[];
}

export type Verdict =
  /** Everything in it is in the document already; or, of somebody who only reads, is tidying to be left out. */
  | { readonly kind: 'known'; readonly isTidying?: true }
  | Passed
  /** It builds on something that is not in the document. */
  | { readonly kind: 'lacks'; readonly detail: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It writes under a client id that is somebody else's. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'too-large'; readonly detail: string }
  /** The workshop has no room for it any more. */
  | { readonly kind: 'full'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string };

export const guard = (
  update: Uint8Array,
  doc: GuardedDoc,
  writer: Writer,
  limits: GuardLimits,
): Verdict => unlessHalted(update, limits, () => judge(update, doc, writer, limits));

const unlessHalted = <Said extends Verdict | undefined>(
  update: Uint8Array,
  limits: GuardLimits,
  say: () => Said,
): Said | Verdict => {
  if (update.length > limits.bytes) return { kind: 'too-large', detail: 'too many bytes' };
  try {
    return say();
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    return { kind: error.reason, detail: error.message };
  }
};

/** What can be said by what a sleeping document has; undefined where it has to be looked up in the document. */
export const guardAsleep = (
  update: Uint8Array,
  ground: Ground,
  writer: Writer,
  limits: GuardLimits,
): Verdict | undefined =>
  unlessHalted(update, limits, (): Verdict | undefined => {
    const read = readUpdate(update, limits);
    if (ground.hasAll(read)) return { kind: 'known' };
    if (writer.refusal === undefined || ground.hasWritten(read)) return undefined;
    return { kind: 'refused', refusal: writer.refusal };
  });

/** Asked once Yjs has taken an edit. */
export const isWhereItSays = ({ unsure }: Passed, places: Places): boolean =>
  places.standBetween(unsure);

const judge = (
  update: Uint8Array,
  { places, claims }: GuardedDoc,
  writer: Writer,
  limits: GuardLimits,
): Verdict => {
  const read = readUpdate(update, limits);
  const placed = new PlacedStructs(read, places);
  const deletes = findDeletes(read, places);
  if (placed.fresh === 0 && deletes.count === 0) return { kind: 'known' };
  if (writer.tidies && placed.fresh === 0 && deletes.count === deletes.marks) {
    return { kind: 'known', isTidying: true };
  }
  if (placed.newNames.size > limits.names) {
    return { kind: 'too-large', detail: `${placed.newNames.size} names at once` };
  }
  const fresh = placed.freshClients();
  if (!fresh.every((client) => isOwn(client, places, claims, writer.participant))) {
    return { kind: 'foreign' };
  }
  const containers = [...placed.containers, ...deletes.containers];
  const refusal = placed.hasUnknownKey
    ? refuse('no-such-place')
    : writingRefusal(containers, writer);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const { unsure, idle } = placed;
  return {
    kind: 'edit',
    claims: fresh.filter((client) => !claims.has(client)),
    update: withoutIdle(update, idle),
    unsure,
  };
};

/** A client id that nobody has written under is anybody's to take. */
const isOwn = (
  client: number,
  places: Places,
  claims: Claims,
  participant: ParticipantId,
): boolean => {
  const owner = claims.get(client);
  return owner === undefined ? places.known(client) === 0 : owner === participant;
};

const writingRefusal = (containers: readonly Container[], writer: Writer): Refusal | undefined => {
  if (writer.refusal !== undefined) return writer.refusal;
  const sections = new Set(containers.map(({ top }) => top.section));
  for (const section of sections) {
    const refusal =
      section === undefined ? refuse('no-such-place') : writer.sectionRefusal(section);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};
