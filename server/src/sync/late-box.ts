// The late box of a room: what came when the workshop was closed, or from a file, waits there for a
// facilitator. Whatever goes in has passed the guard, and is asked again before it comes out.
import type { Decided, Decision, Refusal } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import { type LateId, makeLateId, type ParticipantId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { LateWords, Workshop } from '@tday/shared/workshop';
import * as Y from 'yjs';
import type { LateChange, LateEdit } from '../store/store.ts';
import { guard, type Verdict } from './guard.ts';
import { catchUpLimits } from './judge.ts';
import type { Limits } from './limits.ts';
import type { RoomState } from './room-state.ts';
import { sameBytes } from './same-bytes.ts';
import type { Judged } from './take-frames.ts';
import type { World } from './world.ts';

type LateKept = Extract<Decision, { readonly type: 'late-kept' }>;

/** One person's words for one document. */
export interface Arrival {
  readonly by: ParticipantId;
  readonly doc: DocName;
  readonly bytes: Uint8Array;
}

/** Whether late words can be taken in now: what they would be, or why not. */
export const judgeLate = (
  { by, doc, bytes }: Arrival,
  state: RoomState,
  limits: Limits,
): Extract<Verdict, { kind: 'known' | 'edit' }> | Refusal => {
  // A facilitator decides, so stages and roles do not: only places that the template has, and whose words they are.
  const writer = { participant: by, refusal: undefined, sectionRefusal: () => undefined };
  const into = state.docs[doc];
  const verdict = guard(bytes, into, writer, catchUpLimits(limits, into.structs));
  switch (verdict.kind) {
    case 'known':
    case 'edit':
      return verdict;
    case 'refused':
      return verdict.refusal;
    case 'lacks':
      return refuse('late-lacks');
    case 'foreign':
      return refuse('late-foreign');
    default:
      return refuse('late-broken');
  }
};

/** Puts what one turn brought into the box: nothing is there before it is kept. */
export class LateIntake {
  private readonly workshop: Workshop;
  private readonly world: World;
  private readonly kept = new Map<string, LateEdit>();

  constructor(workshop: Workshop, world: World) {
    this.workshop = workshop;
    this.world = world;
  }

  get keep(): readonly LateEdit[] {
    return [...this.kept.values()];
  }

  get decisions(): readonly LateKept[] {
    return this.keep.map(({ id, by, doc, bytes }) => ({
      type: 'late-kept',
      late: id,
      participant: by,
      doc,
      bytes: bytes.length,
    }));
  }

  /** Words of the same person that wait already become part of it. Says which they are, or why there is no room. */
  async take(arrival: Arrival): Promise<Pick<LateEdit, 'id'> | Refusal> {
    const waiting = await this.findWaiting(arrival);
    const bytes = waiting === undefined ? arrival.bytes : merged(waiting.bytes, arrival.bytes);
    if (bytes === undefined) return refuse('late-broken');
    if (waiting !== undefined && sameBytes(waiting.bytes, bytes)) return waiting;
    const id = waiting?.id ?? makeLateId(this.world.random);
    if (!this.hasRoomFor(id, bytes.length)) return refuse('late-box-full');
    const late = { ...arrival, workshop: this.workshop.id, id, bytes };
    this.kept.set(keyOf(arrival), late);
    return late;
  }

  private async findWaiting(arrival: Arrival): Promise<LateEdit | undefined> {
    const fresh = this.kept.get(keyOf(arrival));
    const known = this.box.find((late) => late.state === 'waiting' && isOf(late, arrival));
    if (fresh !== undefined || known === undefined) return fresh;
    return this.world.store.findLate(this.workshop.id, known.id);
  }

  private hasRoomFor(id: LateId, size: number): boolean {
    const { lateBytes, lateBoxBytes } = this.world.limits;
    const sizes = new Map(this.box.map((late) => [late.id, late.bytes]));
    for (const late of this.keep) sizes.set(late.id, late.bytes.length);
    sizes.set(id, size);
    const whole = [...sizes.values()].reduce((sum, one) => sum + one, 0);
    return size <= lateBytes && whole <= lateBoxBytes;
  }

  private get box(): readonly LateWords[] {
    return this.workshop.late ?? [];
  }
}

interface Gathered {
  /** The same frames, late ones with what is to be said to their writers. */
  readonly judged: readonly Judged[];
  readonly decided: readonly Decided[];
  readonly late: LateChange;
}

/** Puts what one turn judged to be late into the box; it is there once the turn's commit is kept. */
export const gatherLate = async (
  judged: readonly Judged[],
  workshop: Workshop,
  world: World,
): Promise<Gathered> => {
  if (!judged.some(({ verdict }) => verdict.kind === 'late')) {
    return { judged, decided: [], late: {} };
  }
  const intake = new LateIntake(workshop, world);
  const settled: Judged[] = [];
  for (const one of judged) settled.push(await settleLate(one, intake));
  const at = world.now();
  const decided = intake.decisions.map((decision) => ({ decision, by: decision.participant, at }));
  return { judged: settled, decided, late: { keep: intake.keep } };
};

const settleLate = async (one: Judged, intake: LateIntake): Promise<Judged> => {
  const { frame, verdict } = one;
  if (verdict.kind !== 'late' || frame.step === 'update') return one;
  const { participant: by, doc } = frame.connection.who;
  const answer = await intake.take({ by, doc, bytes: frame.update });
  const refusal = 'refused' in answer ? answer : refuse('late-kept');
  return { frame, verdict: { kind: 'refused', refusal } };
};

const keyOf = ({ by, doc }: Pick<Arrival, 'by' | 'doc'>): string => `${by} ${doc}`;

const isOf = ({ participant, doc }: LateWords, arrival: Arrival): boolean =>
  participant === arrival.by && doc === arrival.doc;

/** Undefined if Yjs cannot put them together. */
const merged = (waiting: Uint8Array, more: Uint8Array): Uint8Array | undefined => {
  try {
    return Y.mergeUpdates([waiting, more]);
  } catch {
    return undefined;
  }
};
