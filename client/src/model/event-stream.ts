// What the room says on the second wire: an answer that does not end, had again whenever it is cut.
import { type Cancel, type Host, noCancel } from './host.ts';
import { Mending } from './mending.ts';
import { isOfThisMoment, type Requests } from './requests.ts';
import { type ServerSentEvent, ServerSentEvents } from './server-sent-events.ts';

/** A stream that was cut after so long is had again at once. */
const steadyMs = 5_000;
const againMs = 500;

export interface EventStreamOptions {
  readonly requests: Requests;
  readonly host: Host;
  /** Where to go on, as of now. */
  readonly address: () => string;
  readonly happened: (event: ServerSentEvent) => void;
  /** The server knows nothing of it, or is not to be reached. */
  readonly lost: () => void;
}

export class EventStream {
  private readonly options: EventStreamOptions;
  private readonly mending: Mending;
  private events = new ServerSentEvents();
  private listenedAt = 0;
  private hasBegun = false;
  private isOver = false;
  private cancel: Cancel = noCancel;

  constructor(options: EventStreamOptions) {
    this.options = options;
    this.mending = new Mending(options.host, options.lost);
    this.listen();
  }

  stop(): void {
    this.isOver = true;
    this.cancel();
    this.mending.done();
  }

  private listen(): void {
    const { requests, host, address } = this.options;
    this.events = new ServerSentEvents();
    this.listenedAt = host.now();
    this.cancel = requests.listen(address(), {
      came: (text) => this.came(text),
      ended: (status) => this.ended(status),
    });
  }

  private came(text: string): void {
    this.hasBegun = true;
    this.mending.done();
    for (const event of this.events.add(text)) if (!this.isOver) this.options.happened(event);
  }

  private ended(status: number | undefined): void {
    if (this.isOver) return;
    const isNo = status !== undefined && !isOfThisMoment(status);
    if (isNo || !this.hasBegun) this.options.lost();
    else this.listenAgain();
  }

  private listenAgain(): void {
    const { host } = this.options;
    this.mending.begin();
    if (host.now() - this.listenedAt >= steadyMs) this.listen();
    else this.cancel = host.later(againMs, () => this.listen());
  }
}
