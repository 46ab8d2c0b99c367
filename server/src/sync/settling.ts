// What a verdict means for the line on which its frame came: counted as kept, asked for again, refused in words,
// or ended.
import type { WorkshopId } from '@tday/shared/ids';
import type { ClosingName } from '@tday/shared/protocol';
import type { Connection, DocFrame } from './connection.ts';
import type { Judged } from './take-frames.ts';
import type { World } from './world.ts';

export interface SettlingListener {
  /** It is to say again what the room lacks. */
  askFor(line: Connection): void;
  /** It sent what no client of ours writes. */
  broke(line: Connection): void;
}

type Verdict = Judged['verdict'];

const closingOf = {
  foreign: 'refused',
  'too-large': 'tooLarge',
  full: 'roomFull',
} as const satisfies Record<string, ClosingName>;

export class Settling {
  private readonly world: Pick<World, 'counts' | 'log'>;
  private readonly workshop: WorkshopId;
  private readonly listener: SettlingListener;

  constructor(
    world: Pick<World, 'counts' | 'log'>,
    workshop: WorkshopId,
    listener: SettlingListener,
  ) {
    this.world = world;
    this.workshop = workshop;
    this.listener = listener;
  }

  settle({ frame, verdict }: Judged): void {
    const { connection } = frame;
    this.count(verdict);
    switch (verdict.kind) {
      case 'edit':
      case 'known':
        connection.count.settle(frame);
        return;
      case 'lacks':
        this.drop(frame);
        return;
      case 'late':
        if (connection.count.dropLate()) this.listener.askFor(connection);
        return;
      case 'refused':
        connection.refuse(frame, verdict.refusal);
        return;
      default:
        this.cut(connection, verdict);
    }
  }

  private count(verdict: Verdict): void {
    if (verdict.kind === 'edit' || verdict.kind === 'known') return;
    const isRefused = verdict.kind === 'refused';
    this.world.counts.refused(isRefused ? verdict.refusal.refused : verdict.kind);
  }

  private drop(frame: DocFrame): void {
    const { connection } = frame;
    const todo = connection.count.drop(frame);
    if (todo === 'give-up') connection.close('outOfStep');
    if (todo === 'ask-again') this.listener.askFor(connection);
  }

  private cut(
    line: Connection,
    verdict: Extract<Verdict, { kind: 'foreign' | 'broken' | 'too-large' | 'full' }>,
  ): void {
    const { participant, doc } = line.who;
    const about = { workshop: this.workshop, participant, doc, verdict };
    this.world.log.warn(about, 'a line sent what cannot be taken');
    if (verdict.kind === 'broken') this.listener.broke(line);
    else line.close(closingOf[verdict.kind]);
  }
}
