// Which wire a page uses: a WebSocket, until it is plain that the network lets none through, or lets none
// live. Then the second wire, for as long as the page lives, unless a WebSocket that is tried now and then
// turns out to hold.
import { type Cancel, type Host, noCancel } from './host.ts';
import type { OpenWire, Wire, WireListeners } from './wire.ts';

/** A WebSocket that does not open in this time is not waited for. */
const openingMs = 3_000;
/** Proxies that cut do so after a round 30 or 60 s; what lives longer is let live. */
const soonMs = 90_000;
/** Once is a bad moment, twice is bad luck. */
const mostCuts = 3;
const tryAgainMs = 600_000;
/** Codes from here on are the server's own word: no network cut that line. */
const firstCodeOfOurs = 4_000;

export interface WireChoiceOptions {
  readonly socket: OpenWire;
  readonly second: OpenWire;
  readonly host: Host;
}

export class WireChoice {
  private readonly options: WireChoiceOptions;
  private readonly watchers = new Set<(isSlow: boolean) => void>();
  /** How often in a row the WebSockets of an address were cut soon after they opened. */
  private readonly cuts = new Map<string, number>();
  /** What ends each line that is on the second wire, so that it comes back. */
  private readonly onSecond = new Set<() => void>();
  private slow = false;
  private socketIsNext = false;
  private latestAddress = '';
  private cancelTrial: Cancel = noCancel;

  constructor(options: WireChoiceOptions) {
    this.options = options;
  }

  readonly openWire: OpenWire = (address, listeners) => {
    this.latestAddress = address;
    return this.slow && !this.socketIsNext
      ? this.openSecond(address, listeners)
      : this.openSocket(address, listeners);
  };

  /** Whether the page is on the second wire; told at once, and whenever it changes. */
  watch(watcher: (isSlow: boolean) => void): Cancel {
    this.watchers.add(watcher);
    watcher(this.slow);
    return () => this.watchers.delete(watcher);
  }

  /** The device has come to another network, perhaps. */
  tryAgain(): void {
    this.cuts.clear();
    this.socketIsNext = true;
  }

  private openSocket(address: string, listeners: WireListeners): Wire {
    const { host, socket } = this.options;
    let openedAt: number | undefined;
    let isHeard = false;
    let isLeft = false;
    const leave = () => {
      isLeft = true;
      cancelOpening();
      wire.close();
    };
    const goSecond = () => {
      leave();
      wire = this.openSecond(address, listeners);
    };
    const cancelOpening = host.later(openingMs, goSecond);
    let wire = socket(address, {
      opened: () => {
        cancelOpening();
        openedAt = host.now();
        this.socketIsNext = false;
        this.setSlow(false);
        listeners.opened();
      },
      received: (bytes) => {
        isHeard = true;
        listeners.received(bytes);
      },
      closed: (code, reason) => {
        if (isLeft) return;
        if (openedAt === undefined) return goSecond();
        if (code < firstCodeOfOurs) this.countCut(address, openedAt);
        listeners.closed(code, reason);
      },
    });
    return {
      send: (bytes) => wire.send(bytes),
      close: () => {
        // Some networks let a WebSocket open, and nothing through it.
        if (openedAt !== undefined && !isHeard && !isLeft) this.countCut(address, openedAt);
        leave();
      },
    };
  }

  private openSecond(address: string, listeners: WireListeners): Wire {
    let isOpen = false;
    const wire = this.options.second(address, {
      opened: () => {
        isOpen = true;
        this.socketIsNext = false;
        this.setSlow(true);
        listeners.opened();
      },
      received: (bytes) => listeners.received(bytes),
      closed: (code, reason) => {
        this.onSecond.delete(end);
        this.socketIsNext ||= !isOpen;
        listeners.closed(code, reason);
      },
    });
    const end = () => {
      wire.close();
      listeners.closed(1006, '');
    };
    this.onSecond.add(end);
    return {
      send: (bytes) => wire.send(bytes),
      close: () => {
        this.onSecond.delete(end);
        wire.close();
      },
    };
  }

  private countCut(address: string, openedAt: number): void {
    const [path = ''] = address.split('?');
    const isSoon = this.options.host.now() - openedAt <= soonMs;
    const cuts = isSoon ? (this.cuts.get(path) ?? 0) + 1 : 0;
    this.cuts.set(path, cuts);
    if (cuts >= mostCuts) this.setSlow(true);
  }

  private setSlow(slow: boolean): void {
    if (this.slow === slow) return;
    this.slow = slow;
    this.cancelTrial();
    if (slow) this.tryLater();
    for (const watcher of this.watchers) watcher(slow);
  }

  private tryLater(): void {
    this.cancelTrial = this.options.host.later(tryAgainMs, () => this.trySocket());
  }

  /** Beside the lines that work: only a WebSocket that is let live is worth leaving them. */
  private trySocket(): void {
    const { socket, host } = this.options;
    let cancelHold = noCancel;
    let isOver = false;
    const trial = socket(this.latestAddress, {
      opened: () => {
        cancelHold = host.later(soonMs, () => this.socketHolds());
      },
      received: () => undefined,
      closed: () => {
        cancelHold();
        if (!isOver) this.tryLater();
      },
    });
    this.cancelTrial = () => {
      isOver = true;
      cancelHold();
      trial.close();
    };
  }

  private socketHolds(): void {
    this.cuts.clear();
    this.setSlow(false);
    for (const end of [...this.onSecond]) end();
    this.onSecond.clear();
  }
}
