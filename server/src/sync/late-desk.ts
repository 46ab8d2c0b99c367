// Where a facilitator deals with late words: reads what they would change, and brings more of them in from
// a file. Taking them in and setting them aside are commands like any other.
import type { Decided, Refusal } from '@tday/shared/commands';
import { docNames } from '@tday/shared/content-names';
import type { LateId } from '@tday/shared/ids';
import type { LatePreview } from '@tday/shared/late-preview';
import { lateBoxRefusal, mayReadDoc, refuse } from '@tday/shared/permissions';
import type { WaitingFile } from '@tday/shared/waiting-file';
import { findParticipant, type LateWords, type Participant } from '@tday/shared/workshop';
import { lateFor } from '../domain/late-for.ts';
import type { LateEdit } from '../store/store.ts';
import { type Arrival, judgeLate, LateIntake } from './late-box.ts';
import { type PreviewSource, previewLate } from './late-preview.ts';
import type { RoomState } from './room-state.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

export interface LateLook {
  readonly late: LateWords;
  readonly edit: LateEdit;
  /** What they would change, or why they cannot be taken in. */
  readonly preview: LatePreview | Refusal;
}

export interface BroughtIn {
  /** As which late words the file waits now. */
  readonly late: readonly LateId[];
  /** Nothing, if all of it waited already. */
  readonly decided: readonly Decided[];
}

export class LateDesk {
  private readonly turns: Turns;
  private readonly world: World;

  constructor(turns: Turns, world: World) {
    this.turns = turns;
    this.world = world;
  }

  async look(id: LateId, asker: Participant): Promise<LateLook | Refusal> {
    const late = lateFor(this.turns.ledger.state.workshop, asker, id);
    if ('refused' in late) return late;
    const edit = await this.world.store.findLate(this.turns.ledger.state.workshop.id, id);
    if (edit === undefined) return refuse('no-such-late');
    return { late, edit, preview: await this.preview(edit, asker) };
  }

  /** All of the file waits in the box then, or nothing of it. Throws NotKeptError. */
  bringIn(file: WaitingFile, asker: Participant): Promise<BroughtIn | Refusal> {
    return this.turns.inTurn(async () => {
      const intake = new LateIntake(this.turns.ledger.state.workshop, this.world);
      const late = await this.takeFile(file, asker, intake);
      if ('refused' in late) return late;
      const kept = { keep: intake.keep };
      return { late, decided: await this.turns.ledger.decide(intake.decisions, asker.id, kept) };
    });
  }

  private async preview(edit: LateEdit, asker: Participant): Promise<LatePreview | Refusal> {
    const { verdict, source } = await this.committed((state) => ({
      verdict: judgeLate(edit, state, this.world.limits),
      source: sourceFor(asker, state),
    }));
    return 'refused' in verdict ? verdict : previewLate(source, edit);
  }

  private committed<Part>(read: (state: RoomState) => Part): Promise<Part> {
    return new Promise((resolve, reject) => {
      this.turns.ledger.whenCommitted(() => resolve(read(this.turns.ledger.state)), reject);
    });
  }

  private async takeFile(
    file: WaitingFile,
    asker: Participant,
    intake: LateIntake,
  ): Promise<readonly LateId[] | Refusal> {
    const writer = findParticipant(this.turns.ledger.state.workshop, file.participant.id);
    if (writer === undefined) return refuse('no-such-participant');
    const taken: LateId[] = [];
    for (const arrival of arrivalsOf(file)) {
      const refusal = fileRefusal(arrival, writer, asker);
      if (refusal !== undefined) return refusal;
      const verdict = judgeLate(arrival, this.turns.ledger.state, this.world.limits);
      if ('refused' in verdict) return verdict;
      if (verdict.kind === 'known') continue;
      const late = await intake.take(arrival);
      if ('refused' in late) return late;
      taken.push(late.id);
    }
    return taken.length === 0 ? refuse('late-known') : taken;
  }
}

const sourceFor = (asker: Participant, { template, workshop, docs }: RoomState): PreviewSource => {
  const restricted = mayReadDoc(asker, 'restricted') && { restricted: docs.restricted.state() };
  return { template, workshop, states: { content: docs.content.state(), ...restricted } };
};

const arrivalsOf = ({ participant, edits }: WaitingFile): readonly Arrival[] =>
  docNames.flatMap((doc) => {
    const bytes = edits[doc];
    return bytes === undefined ? [] : [{ by: participant.id, doc, bytes }];
  });

/** A seat that was removed may be that of the very device that the file comes from. */
const fileRefusal = (
  { doc }: Arrival,
  writer: Participant,
  asker: Participant,
): Refusal | undefined => {
  const refusal = lateBoxRefusal(asker, doc);
  if (refusal !== undefined) return refusal;
  return mayReadDoc({ ...writer, removed: false }, doc)
    ? undefined
    : refuse('hidden-from-suppliers');
};
