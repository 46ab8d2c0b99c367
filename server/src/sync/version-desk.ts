// Where a facilitator deals with versions: looks at one, and brings one back. To keep one is a command like
// any other.
import { type Command, type Decided, isRefusal, type Refusal } from '@tday/shared/commands';
import { Content } from '@tday/shared/content';
import { docNames } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import { mayReadDoc, refuse } from '@tday/shared/permissions';
import { restoreContent } from '@tday/shared/restore-content';
import { findParticipant } from '@tday/shared/workshop';
import * as Y from 'yjs';
import { decide } from '../domain/decide.ts';
import { applyAll, type Folded } from './folded.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

type Restore = Extract<Command, { readonly type: 'restore-version' }>;

export class VersionDesk {
  private readonly turns: Turns;
  private readonly world: World;

  constructor(turns: Turns, world: World) {
    this.turns = turns;
    this.world = world;
  }

  /** The workshop as it was; undefined if no such version was kept. */
  async at(number: number): Promise<Folded | undefined> {
    const { id, versions = [] } = this.turns.ledger.state.workshop;
    if (!versions.some((version) => version.number === number)) return undefined;
    return this.world.history.at(id, number);
  }

  /**
   * An edit like any other, by whoever brings it back; on the disk once it resolves, together with the
   * version of what was before. Throws NotKeptError.
   */
  async restore(
    command: Restore,
    by: ParticipantId,
  ): Promise<{ readonly decided: readonly Decided[] } | Refusal> {
    // Asked first, so that nobody makes the server read its logs for nothing.
    const early = this.decide(command, by);
    if (isRefusal(early)) return early;
    const folded = await this.at(command.version);
    return folded === undefined
      ? refuse('no-such-version')
      : this.turns.inTurn(() => this.bringBack(folded, command, by));
  }

  private async bringBack(
    folded: Folded,
    command: Restore,
    by: ParticipantId,
  ): Promise<{ readonly decided: readonly Decided[] } | Refusal> {
    const decisions = this.decide(command, by);
    if (isRefusal(decisions)) return decisions;
    const at = this.world.now();
    const decided = decisions.map((decision): Decided => ({ decision, by, at }));
    const past = this.contentOf(folded);
    const asker = findParticipant(this.turns.ledger.state.workshop, by);
    const docs = docNames.filter((doc) => asker !== undefined && mayReadDoc(asker, doc));
    await this.turns.ledger.edit(
      (content) => restoreContent(content, past, docs, { by, at }),
      by,
      decided,
    );
    for (const doc of Object.values(past.docs)) doc.destroy();
    return { decided };
  }

  private decide(command: Restore, by: ParticipantId) {
    const { template, workshop } = this.turns.ledger.state;
    return decide(template, workshop, command, by, this.world.now(), this.turns.ledger.state);
  }

  private contentOf({ docs }: Folded): Content {
    const [content, restricted] = [new Y.Doc(), new Y.Doc()];
    applyAll(content, [docs.content]);
    applyAll(restricted, [docs.restricted]);
    return new Content(this.turns.ledger.state.template, { content, restricted });
  }
}
