// What the server has told this page of the workshop: its last answer, its clock, and when something was last
// changed. What the room tells since is newer than an answer may be.
import type { WorkshopNews } from '@tday/shared/protocol';
import { fetchWorkshop } from './fetch-workshop.ts';
import type { OpenOptions } from './open-options.ts';
import { ServerClock } from './server-clock.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';

type Options = Pick<OpenOptions, 'ask' | 'id' | 'host'>;

/** An answer, and whether the room has told nothing of the workshop while it was on its way. */
export interface Refreshed {
  readonly answer: WorkshopAnswer;
  readonly isNewest: boolean;
}

export class ToldSoFar {
  answer: WorkshopAnswer;
  /** False while the answer is one that lay on the device. */
  isFetched: boolean;
  lastChangedAt: number;
  private readonly options: Options;
  private readonly clock = new ServerClock();
  private newsHeard = 0;

  constructor(options: Options, answer: WorkshopAnswer, isFetched: boolean) {
    this.options = options;
    this.answer = answer;
    this.isFetched = isFetched;
    // Until the line opens and the room says more.
    this.lastChangedAt = answer.workshop.createdAt;
    this.clock.heard(answer.now, options.host.now());
  }

  /** By the server's clock. */
  now(): number {
    return this.clock.at(this.options.host.now());
  }

  changed(at: number): void {
    this.lastChangedAt = Math.max(this.lastChangedAt, at);
  }

  /** Whether it is news of the workshop itself. */
  heard({ now, workshop, added, lastChangedAt }: WorkshopNews): boolean {
    const isOfWorkshop = workshop !== undefined || added !== undefined;
    if (now !== undefined) this.clock.heard(now, this.options.host.now());
    if (isOfWorkshop) this.changed(lastChangedAt ?? this.now());
    return isOfWorkshop;
  }

  /** It was put into the workshop. */
  tookIn(): void {
    this.newsHeard += 1;
  }

  /** `somebodyElse`: this browser has another pass by now. Undefined if no answer came. */
  async refresh(): Promise<Refreshed | 'somebodyElse' | undefined> {
    const heard = this.newsHeard;
    this.isFetched = true;
    const { ask, id } = this.options;
    const answer = await fetchWorkshop(ask, id);
    if ('status' in answer) {
      this.isFetched = false;
      return undefined;
    }
    if (answer.participant !== this.answer.participant) return 'somebodyElse';
    this.answer = answer;
    return { answer, isNewest: heard === this.newsHeard };
  }
}
