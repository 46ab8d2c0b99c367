// The links and the trace as this browser has them: read again when something in them changed, at most
// twice a second, and once for all who look.
import { Answers } from '@tday/shared/report/answers';
import type { ReportSource } from '@tday/shared/report/report-source';
import { type Hole, holesOf } from '@tday/shared/trace/holes';
import { type LinkGraph, placeKey, type RowPlace, readLinks } from '@tday/shared/trace/link-graph';
import { type Suspect, suspectAt, suspectsOf } from '@tday/shared/trace/suspects';
import { Trace } from '@tday/shared/trace/trace';
import type { ContentStore } from './content-store.ts';
import type { Cancel, Host } from './host.ts';
import { type Listener, Listeners } from './listeners.ts';

const changed = 'changed';
const calmMs = 500;

const byPlace = (holes: readonly Hole[]): ReadonlyMap<string, readonly Hole[]> => {
  const groups = new Map<string, readonly Hole[]>();
  for (const one of holes) {
    const key = placeKey(one.place);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
};

/** One reading: the same object until something changed. What nobody looks at is not worked out. */
export class TraceReading {
  readonly answers: Answers;
  readonly graph: LinkGraph;
  /** Undefined where the template plans none. */
  readonly trace: Trace | undefined;
  private knownHoles: readonly Hole[] | undefined;
  private knownSuspects: readonly Suspect[] | undefined;
  private holesByPlace: ReadonlyMap<string, readonly Hole[]> | undefined;

  constructor(source: ReportSource) {
    this.answers = new Answers(source);
    this.graph = readLinks(this.answers);
    const plan = source.template.trace;
    this.trace = plan && new Trace(this.answers, plan, this.graph);
  }

  get holes(): readonly Hole[] {
    this.knownHoles ??= this.trace ? holesOf(this.trace) : [];
    return this.knownHoles;
  }

  get suspects(): readonly Suspect[] {
    this.knownSuspects ??= this.trace ? suspectsOf(this.trace) : [];
    return this.knownSuspects;
  }

  suspectAt(place: RowPlace): Suspect | undefined {
    return this.trace && suspectAt(this.trace, place);
  }

  /** What is missing or in doubt at a row, a sentence each. */
  saysAt(place: RowPlace): readonly string[] {
    this.holesByPlace ??= byPlace(this.holes);
    const holes = this.holesByPlace.get(placeKey(place)) ?? [];
    return [...holes.map(({ says }) => says), ...(this.suspectAt(place)?.says ?? [])];
  }
}

interface Last {
  readonly read: TraceReading;
  readonly references: unknown;
  /** The versions of the sections that it was read from. */
  readonly of: string;
}

export class TraceStore {
  private readonly store: ContentStore;
  private readonly host: Host;
  private readonly listeners = new Listeners();
  private stops: readonly (() => void)[] = [];
  private watching = 0;
  private waiting: Cancel | undefined;
  private last: Last | undefined;

  constructor(store: ContentStore, host: Host) {
    this.store = store;
    this.host = host;
  }

  onChange(listener: Listener): () => void {
    const stop = this.listeners.on(changed, listener);
    this.watching += 1;
    if (this.watching === 1) this.watch();
    return () => {
      stop();
      this.watching -= 1;
      if (this.watching === 0) this.rest();
    };
  }

  get(source: ReportSource): TraceReading {
    const { references } = source.workshop;
    if (this.last?.references !== references) {
      this.last = { read: new TraceReading(source), references, of: this.versions() };
    }
    return this.last.read;
  }

  private versions(): string {
    const { sections } = this.store.content.template;
    return sections.map(({ id }) => this.store.sectionVersion(id)).join(' ');
  }

  private watch(): void {
    const { sections } = this.store.content.template;
    // Something may have changed since it was read to be shown.
    if (this.last?.of !== this.versions()) this.last = undefined;
    this.stops = sections.map(({ id }) => this.store.onSection(id, () => this.soon()));
  }

  private soon(): void {
    this.waiting ??= this.host.later(calmMs, () => {
      this.waiting = undefined;
      this.last = undefined;
      this.listeners.tell([changed]);
    });
  }

  /** What changes while nobody looks is not known of: the next who looks has it read again. */
  private rest(): void {
    for (const stop of this.stops) stop();
    this.waiting?.();
    this.waiting = undefined;
    this.last = undefined;
  }
}
