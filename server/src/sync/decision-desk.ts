// Where people ask for what must happen once and in order: to come in, to lead, to move the day. Each is decided
// in a turn of the room, and answered once it is kept.
import {
  type Command,
  type Decided,
  type Decision,
  isRefusal,
  type Refusal,
} from '@tday/shared/commands';
import type { ParticipantId } from '@tday/shared/ids';
import { findParticipant, type Participant } from '@tday/shared/workshop';
import { decide } from '../domain/decide.ts';
import { joining, type Newcomer, type SameName } from '../domain/joining.ts';
import type { Turns } from './turns.ts';
import type { VersionDesk } from './version-desk.ts';
import type { World } from './world.ts';

/** Whatever is asked here throws NotKeptError if it cannot be kept. */
export class DecisionDesk {
  private readonly turns: Turns;
  private readonly versions: VersionDesk;
  private readonly world: World;

  constructor(turns: Turns, versions: VersionDesk, world: World) {
    this.turns = turns;
    this.versions = versions;
    this.world = world;
  }

  command(
    command: Command,
    by: ParticipantId,
  ): Promise<{ readonly decided: readonly Decided[] } | Refusal> {
    if (command.type === 'restore-version') return this.versions.restore(command, by);
    const { turns, world } = this;
    return turns.inTurn(async () => {
      const { state } = turns.ledger;
      const answer = decide(state.template, state.workshop, command, by, world.now(), state);
      return isRefusal(answer) ? answer : this.carryOut(answer, by);
    });
  }

  /** Lets somebody new in: of two of one name who come at once, the second meets the first. */
  enter(newcomer: Newcomer): Promise<Participant | SameName | Refusal> {
    const { ledger } = this.turns;
    return this.turns.inTurn(async () => {
      const answer = joining(ledger.state.workshop, newcomer, this.world.now());
      if ('sameNameAs' in answer || 'refused' in answer) return answer;
      await ledger.decide([{ type: 'joined', participant: answer }], answer.id);
      return answer;
    });
  }

  /** Whoever it is, whatever their name. */
  async admit(participant: Participant): Promise<void> {
    const joined = { type: 'joined', participant } as const;
    await this.turns.inTurn(() => this.turns.ledger.decide([joined], participant.id));
  }

  /** Lets somebody lead, as who they are by then; undefined if they are not in the workshop any more. */
  lead(id: ParticipantId): Promise<Participant | undefined> {
    const { ledger } = this.turns;
    return this.turns.inTurn(async () => {
      const found = findParticipant(ledger.state.workshop, id);
      if (found === undefined || found.removed) return undefined;
      const leads = { type: 'role-changed', participant: id, role: 'facilitator' } as const;
      if (found.role !== 'facilitator') await ledger.decide([leads], id);
      return { ...found, role: 'facilitator' };
    });
  }

  private async carryOut(
    decisions: readonly Decision[],
    by: ParticipantId,
  ): Promise<{ readonly decided: readonly Decided[] } | Refusal> {
    const { ledger } = this.turns;
    const [decision] = decisions;
    if (decision?.type !== 'taken-in') return { decided: await ledger.decide(decisions, by) };
    const decided = { decision, by, at: this.world.now() };
    return (await ledger.takeIn(decision.late, decided)) ?? { decided: [decided] };
  }
}
