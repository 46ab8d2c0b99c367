// What the lines of one room bring, and what they ask for.
import type { Audience } from './audience.ts';
import type { Connection, DocFrame, LineListener } from './connection.ts';
import { limitClosings } from './limits.ts';
import type { RoomPresence } from './room-presence.ts';
import type { SettlingListener } from './settling.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

export interface LineDeskParts {
  readonly turns: Turns;
  readonly audience: Audience;
  readonly presence: RoomPresence;
}

export interface LineDeskListener {
  /** Nothing is taken or answered any more. */
  readonly isOver: boolean;
  /** Somebody has gone. */
  use(): void;
}

export class LineDesk implements LineListener, SettlingListener {
  private readonly world: World;
  private readonly turns: Turns;
  private readonly audience: Audience;
  private readonly presence: RoomPresence;
  private readonly listener: LineDeskListener;

  constructor(
    world: World,
    { turns, audience, presence }: LineDeskParts,
    listener: LineDeskListener,
  ) {
    this.world = world;
    this.turns = turns;
    this.audience = audience;
    this.presence = presence;
    this.listener = listener;
  }

  asked(line: Connection, vector: Uint8Array): void {
    if (this.listener.isOver) return;
    this.turns.ledger.whenCommitted(() => {
      line.send(this.docOf(line).answerFrame(vector));
      line.synced = true;
    });
  }

  wrote(frame: DocFrame): void {
    if (this.listener.isOver) return;
    if (!this.turns.take(frame)) frame.connection.close(limitClosings.waitingBytes);
  }

  saidPresence(line: Connection, bytes: Uint8Array): void {
    if (!this.presence.hear(line, bytes)) this.broke(line);
  }

  askedPresence(line: Connection): void {
    this.presence.tellAll(line);
  }

  broke(line: Connection): void {
    const { offences, now, log } = this.world;
    const { participant } = line.who;
    if (!offences.broke(participant, now())) {
      line.close('brokenFrame');
      return;
    }
    const { id: workshop } = this.turns.ledger.state.workshop;
    log.warn({ workshop, participant }, 'a participant is kept out for a while');
    this.audience.endLinesOf(participant, limitClosings.brokenFrames);
  }

  askFor(line: Connection): void {
    this.turns.ledger.whenCommitted(() => line.send(this.docOf(line).askFrame()));
  }

  isOthers(line: Connection, client: number): boolean {
    return this.presence.isOthers(line, client);
  }

  left(line: Connection): void {
    this.audience.remove(line);
    this.presence.left(line);
    this.listener.use();
  }

  private docOf(line: Connection) {
    return this.turns.ledger.state.docs[line.who.doc];
  }
}
