// Opens one workshop in this browser and keeps it in step with the room: decisions arrive as slices of
// the workshop, edits merge, and what the room refuses is handed back in words.
import type { Command, Decided, Refusal } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { ClosingName, WorkshopNews } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import { findParticipant, type Role } from '@tday/shared/workshop';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { connectionOf, oldestUnkept, sameConnection, unkeptOf } from './connection.ts';
import { ContentCopy, docsFor } from './content-copy.ts';
import type { LineListener } from './doc-line.ts';
import type { Host } from './host.ts';
import { namesOf } from './names.ts';
import { ServerClock } from './server-clock.ts';
import type { Ask, OpenWire } from './wire.ts';
import {
  readRefusedReason,
  readRejoinCode,
  readSays,
  readWorkshopAnswer,
  type WorkshopAnswer,
} from './workshop-answer.ts';
import type {
  HandedBack,
  NewRejoinCode,
  OpenWorkshop,
  Outcome,
  WorkshopState,
} from './workshop-state.ts';

export interface OpenOptions {
  readonly id: WorkshopId;
  readonly host: Host;
  readonly ask: Ask;
  readonly openWire: OpenWire;
  /** Where the rooms are, such as wss://host/sync. */
  readonly syncAddress: string;
}

/** Why a workshop could not be opened. */
export interface NotOpened {
  readonly status: number;
  readonly says: string;
}

export const isNotOpened = (opened: OpenWorkshop | NotOpened): opened is NotOpened =>
  'status' in opened;

export const openWorkshop = async (options: OpenOptions): Promise<OpenWorkshop | NotOpened> => {
  const fetched = await fetchWorkshop(options);
  return 'status' in fetched ? fetched : new LiveWorkshop(options, fetched);
};

const fetchWorkshop = async ({ ask, id }: OpenOptions): Promise<WorkshopAnswer | NotOpened> => {
  const { status, body } = await ask('GET', `/api/workshops/${id}`);
  const answer = status === 200 ? readWorkshopAnswer(body) : undefined;
  return answer ?? { status, says: readSays(body) ?? roomWords.en.notOpened };
};

/** After these closings the room still wants us, with a fresh copy of the content. */
const beginAgainAfter: readonly (ClosingName | undefined)[] = [
  'refused',
  'roleChanged',
  // One line may close before another has told of the new role.
  'notAllowed',
  'workshopClosed',
];

/** More fresh copies in a row than this would be a fault of ours, not a refusal. */
const mostFreshCopies = 5;
const freshCopiesWithinMs = 60_000;

class LiveWorkshop implements OpenWorkshop {
  readonly me;
  readonly codes;
  readonly host: Host;
  readonly state: StoreApi<WorkshopState>;
  private readonly options: OpenOptions;
  private readonly clock = new ServerClock();
  private readonly freshCopiesAt: number[] = [];
  private changedAt: number;
  private newsHeard = 0;
  private refusalSays: string | undefined;
  private epoch: number;
  private isFetchingEpoch = false;
  private closed = false;

  constructor(options: OpenOptions, answer: WorkshopAnswer) {
    this.options = options;
    this.host = options.host;
    this.me = answer.participant;
    this.epoch = answer.epoch;
    this.codes = answer;
    // Until the line opens and the room says more.
    this.changedAt = answer.workshop.createdAt;
    this.clock.heard(answer.now, this.host.now());
    this.state = createStore<WorkshopState>(() => ({
      workshop: answer.workshop,
      template: answer.template,
      copy: this.makeCopy(1, answer),
      connection: { state: 'joining' },
      keeping: 'working',
      lastKeptAt: undefined,
      oldestUnkeptAt: undefined,
      handedBack: [],
    }));
  }

  now(): number {
    return this.clock.at(this.host.now());
  }

  lastChangedAt(): number {
    return this.changedAt;
  }

  async ask(command: Command): Promise<Outcome> {
    try {
      const path = `/api/workshops/${this.options.id}/commands`;
      const { status, body } = await this.options.ask('POST', path, command);
      return readOutcome(status, body);
    } catch {
      return { unreached: true, says: roomWords.en.serverUnreached };
    }
  }

  async newRejoinCode(participant: ParticipantId): Promise<NewRejoinCode> {
    try {
      const path = `/api/workshops/${this.options.id}/rejoin-codes`;
      const { body } = await this.options.ask('POST', path, { participant });
      return readRejoinCode(body) ?? { says: readSays(body) ?? roomWords.en.serverFault };
    } catch {
      return { says: roomWords.en.serverUnreached };
    }
  }

  lineLost(): void {
    this.state.getState().copy.cut();
  }

  lineBack(): void {
    if (this.state.getState().connection.state !== 'refused') this.state.getState().copy.connect();
  }

  forgetHandedBack(forgotten: HandedBack): void {
    this.state.setState(({ handedBack }) => ({
      handedBack: handedBack.filter((one) => one !== forgotten),
    }));
  }

  close(): void {
    this.closed = true;
    this.state.getState().copy.close();
  }

  private makeCopy(
    number: number,
    { workshop, template }: Pick<WorkshopState, 'workshop' | 'template'>,
  ): ContentCopy {
    const copy = new ContentCopy({
      number,
      template,
      docs: docsFor(findParticipant(workshop, this.me), template),
      host: this.host,
      wire: {
        address: `${this.options.syncAddress}/${this.options.id}`,
        epoch: this.epoch,
        openWire: this.options.openWire,
        listener: (doc) => this.listener(doc, number),
      },
    });
    copy.content.onChange((_changes, local) => {
      // What comes over as the line opens was written before: the room says when.
      if (local || this.state?.getState().connection.state === 'live') this.changed(this.now());
    });
    return copy;
  }

  private changed(at: number): void {
    this.changedAt = Math.max(this.changedAt, at);
  }

  /** What an abandoned copy still says is of no interest. */
  private listener(doc: DocName, copyNumber: number): LineListener {
    const ifCurrent = (run: () => void) => {
      // Lines speak up while the first state is still being made.
      if (!this.closed && this.state?.getState().copy.number === copyNumber) run();
    };
    return {
      changed: () => ifCurrent(() => this.lineChanged()),
      news: (news) => ifCurrent(() => this.heard(doc, news)),
      refused: ({ says }) =>
        ifCurrent(() => {
          this.refusalSays = says;
        }),
      ended: (closing) => ifCurrent(() => this.ended(closing)),
    };
  }

  private lineChanged(): void {
    const {
      connection: before,
      copy,
      lastKeptAt,
      oldestUnkeptAt: oldBefore,
    } = this.state.getState();
    if (before.state === 'refused') return;
    const connection = connectionOf(copy.lineStates);
    const oldestUnkeptAt = oldestUnkept(copy.lineStates);
    if (sameConnection(before, connection) && oldestUnkeptAt === oldBefore) return;
    copy.unkept.prune();
    const allKept = connection.state === 'live' && connection.unkept === 0;
    const keptNow = allKept && unkeptOf(before) > 0 ? this.host.now() : lastKeptAt;
    this.state.setState({ connection, oldestUnkeptAt, lastKeptAt: keptNow });
  }

  private heard(doc: DocName, news: WorkshopNews): void {
    const { workshop, now, keeping, lastChangedAt } = news;
    if (now !== undefined) this.clock.heard(now, this.host.now());
    if (workshop !== undefined) this.changed(lastChangedAt ?? this.now());
    if (keeping !== undefined) this.state.setState({ keeping });
    // Every line is told the same; of two lines the slower one would bring back what has passed.
    if (workshop === undefined || doc !== 'content') return;
    this.newsHeard += 1;
    const [roleBefore, docsBefore] = [this.role, this.docs];
    this.state.setState((state) => ({ workshop: { ...state.workshop, ...workshop } }));
    // Who was removed is told so as their lines close.
    if (this.docs.length === 0) return;
    // A copy has its documents for good: who may see others now begins anew.
    if (this.docs.join() !== docsBefore.join()) this.ended('roleChanged');
    // Who begins to lead is given the scripts; who no longer leads does not keep them on screen.
    else if (this.role !== roleBefore) void this.refresh();
  }

  private get docs(): readonly DocName[] {
    const { workshop, template } = this.state.getState();
    return docsFor(findParticipant(workshop, this.me), template);
  }

  private get role(): Role | undefined {
    return findParticipant(this.state.getState().workshop, this.me)?.role;
  }

  private ended(closing: ClosingName | undefined): void {
    if (this.isFetchingEpoch) return;
    this.handBack(closing);
    if (closing === 'otherEpoch' && this.mayBeginAgain()) void this.beginInOtherEpoch();
    else if (beginAgainAfter.includes(closing) && this.mayBeginAgain()) this.beginAgain();
    else this.refused(closing);
  }

  private handBack(closing: ClosingName | undefined): void {
    const { copy, workshop, handedBack } = this.state.getState();
    const texts = copy.unkept.texts(namesOf(copy.store, workshop));
    const says = this.refusalSays ?? (closing && roomWords.en.closings[closing]);
    this.refusalSays = undefined;
    if (texts.length === 0) return;
    const back = { says: says ?? roomWords.en.notKept, texts };
    this.state.setState({ handedBack: [...handedBack, back] });
  }

  private mayBeginAgain(): boolean {
    const now = this.host.now();
    this.freshCopiesAt.push(now);
    const recent = this.freshCopiesAt.filter((at) => now - at < freshCopiesWithinMs);
    return recent.length <= mostFreshCopies;
  }

  private beginAgain(): void {
    this.replaceCopy();
    void this.refresh();
  }

  /** Which epoch it is now has to be known before a line may be opened again. */
  private async beginInOtherEpoch(): Promise<void> {
    this.isFetchingEpoch = true;
    this.state.getState().copy.cut();
    this.state.setState({ connection: { state: 'joining' } });
    const isThere = await this.refresh();
    this.isFetchingEpoch = false;
    if (this.closed) return;
    if (isThere) this.replaceCopy();
    else this.refused('otherEpoch');
  }

  private replaceCopy(): void {
    const state = this.state.getState();
    // The new copy is in place before the old one is closed: closing it must not be heard.
    this.state.setState({
      copy: this.makeCopy(state.copy.number + 1, state),
      connection: { state: 'joining' },
      oldestUnkeptAt: undefined,
    });
    state.copy.close();
  }

  /** The role or the state of the workshop may have changed while the line was down. */
  private async refresh(): Promise<boolean> {
    const heard = this.newsHeard;
    const fetched = await fetchWorkshop(this.options).catch(() => undefined);
    if (this.closed || fetched === undefined || 'status' in fetched) return false;
    const { workshop, template } = fetched;
    this.epoch = fetched.epoch;
    // What the line has told meanwhile is newer than the answer may be.
    this.state.setState({ template, ...(heard === this.newsHeard && { workshop }) });
    return true;
  }

  private refused(closing: ClosingName | undefined): void {
    this.state.getState().copy.cut();
    this.state.setState({ connection: { state: 'refused', closing } });
  }
}

const readOutcome = (status: number, body: unknown): Outcome => {
  const says = readSays(body);
  // The body is the server's, which is of the same version.
  if (status === 200) return body as { readonly decided: readonly Decided[] };
  const refused = readRefusedReason(body);
  if (refused !== undefined && says !== undefined) return { refused, says } as Refusal;
  return { unreached: true, says: says ?? roomWords.en.serverFault };
};
