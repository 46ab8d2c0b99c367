// One workshop that is open in this browser, kept in step with the room: decisions arrive as slices of the
// workshop, edits merge, and what the room refuses is handed back in words.
import type { Command } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import type { ClosingName, WorkshopNews } from '@tday/shared/protocol';
import type { WaitingFile } from '@tday/shared/waiting-file';
import { roomWords } from '@tday/shared/words/room';
import { findParticipant, type Role } from '@tday/shared/workshop';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { AskDesk } from './ask-desk.ts';
import { FreshCopies, leavesWordsWaiting, wantsFreshCopy } from './closing-rules.ts';
import { connectionOf, oldestUnkept, sameConnection, unkeptOf } from './connection.ts';
import { ContentCopy, docsFor } from './content-copy.ts';
import { CopyEnding } from './copy-ending.ts';
import type { DeviceCopy, StoredDocs } from './device-copy.ts';
import type { LineListener } from './doc-line.ts';
import { fetchWorkshop } from './fetch-workshop.ts';
import { leftForGood, leftMeanwhile, type Opening } from './found-copies.ts';
import { HandBackShelf } from './hand-back-shelf.ts';
import type { Cancel, Host } from './host.ts';
import { LateDesk } from './late-desk.ts';
import { namesOf } from './names.ts';
import type { OpenOptions } from './open-options.ts';
import { Patience } from './patience.ts';
import { ServerClock } from './server-clock.ts';
import { watchSleep } from './sleep-watch.ts';
import type { HandedBackText } from './unkept-places.ts';
import { VersionDesk } from './version-desk.ts';
import { type Whose, whoseOf } from './whose.ts';
import { withNews } from './with-news.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';
import type {
  Endurance,
  HandedBack,
  NewFacilitatorLink,
  NewRejoinCode,
  OpenWorkshop,
  Outcome,
  WorkshopState,
} from './workshop-state.ts';

/** The device says that there is no network, and may be wrong: the server may run on it. */
const tryAnywayMs = 2_000;

export class LiveWorkshop implements OpenWorkshop {
  readonly me;
  readonly host: Host;
  readonly state: StoreApi<WorkshopState>;
  readonly late: LateDesk;
  readonly versions: VersionDesk;
  private readonly options: OpenOptions;
  private readonly desk: AskDesk;
  private readonly device: DeviceCopy;
  private readonly shelf: HandBackShelf;
  private readonly clock = new ServerClock();
  private readonly freshCopies = new FreshCopies();
  private readonly stopWatching: Cancel;
  /** What the server last answered. */
  private answer: WorkshopAnswer;
  /** False while the answer is one that lay on the device. */
  private isFetched: boolean;
  private readonly patience: Patience;
  private changedAt: number;
  private newsHeard = 0;
  /** Of this copy. */
  private ending = new CopyEnding();
  private isFetchingEpoch = false;
  private closed = false;

  constructor(
    options: OpenOptions,
    device: DeviceCopy,
    opening: Opening,
    answer: WorkshopAnswer,
    isFetched: boolean,
  ) {
    this.options = options;
    this.host = options.host;
    this.device = device;
    this.answer = answer;
    this.isFetched = isFetched;
    this.desk = new AskDesk(options.ask, options.id);
    this.late = new LateDesk(options.ask, options.id);
    this.versions = new VersionDesk(options.ask, options.id);
    this.me = answer.participant;
    // Until the line opens and the room says more.
    this.changedAt = answer.workshop.createdAt;
    this.clock.heard(answer.now, this.host.now());
    const { workshop, template } = answer;
    this.state = createStore<WorkshopState>(() => ({
      workshop,
      template,
      copy: this.makeCopy(1, answer, opening.docs),
      connection: { state: 'joining', unkept: 0 },
      keeping: 'working',
      lastKeptAt: undefined,
      oldestUnkeptAt: undefined,
      liveSince: undefined,
      handedBack: [],
      endures: this.endures,
      slow: false,
      lostFor: undefined,
      nearlyFull: false,
    }));
    this.patience = new Patience(this.host, () => this.lineChanged());
    this.stopWatching = watchSleep(this.host, () => this.lineBack());
    device.onHolds(() => this.state.setState({ endures: this.endures }));
    this.shelf = new HandBackShelf(device, this.me, this.host, opening.handedBack, (handedBack) =>
      this.state.setState({ handedBack }),
    );
    this.state.setState({ handedBack: this.shelf.all });
    for (const left of opening.left) void this.shelf.put(left.handedBack, left.change);
    this.lineChanged();
    this.remember();
    device.rememberNow();
    device.tidy();
  }

  get codes(): OpenWorkshop['codes'] {
    return this.answer;
  }

  now(): number {
    return this.clock.at(this.host.now());
  }

  lastChangedAt(): number {
    return this.changedAt;
  }

  ask(command: Command): Promise<Outcome> {
    return this.desk.command(command);
  }

  newRejoinCode(participant: ParticipantId): Promise<NewRejoinCode> {
    return this.desk.newRejoinCode(participant);
  }

  async newFacilitatorLink(): Promise<NewFacilitatorLink> {
    const given = await this.desk.newFacilitatorLink();
    if (!('says' in given)) this.answer = { ...this.answer, ...given };
    return given;
  }

  lineLost(): void {
    this.state.getState().copy.cut();
    this.patience.lose();
    // It may be wrong: the server may run on this very device.
    this.host.later(tryAnywayMs, () => this.lineBack());
  }

  lineBack(): void {
    const { connection, copy } = this.state.getState();
    if (!this.closed && connection.state !== 'refused') copy.check();
  }

  rest(): void {
    this.state.getState().copy.rest();
    this.device.rememberNow();
  }

  forgetHandedBack(forgotten: HandedBack): void {
    this.shelf.putAway(forgotten);
  }

  waiting(): WaitingFile | undefined {
    const edits = this.state.getState().copy.waiting;
    if (Object.keys(edits).length === 0) return undefined;
    return { ...this.whose, texts: this.unkeptTexts, edits };
  }

  close(): void {
    this.closed = true;
    this.stopWatching();
    this.patience.close();
    this.state.getState().copy.close();
    this.shelf.close();
    this.device.close();
  }

  private get whose(): Whose {
    return whoseOf(this.state.getState().workshop, this.me, this.now());
  }

  private get unkeptTexts(): readonly HandedBackText[] {
    const { copy, workshop } = this.state.getState();
    return copy.unkept.texts(namesOf(copy.store, workshop));
  }

  private get endures(): Endurance {
    if (!this.device.holds) return 'page';
    return this.options.reloadsOffline?.() === true ? 'reload' : 'device';
  }

  private makeCopy(
    number: number,
    { workshop, template }: Pick<WorkshopState, 'workshop' | 'template'>,
    stored: StoredDocs,
  ): ContentCopy {
    const copy = new ContentCopy({
      number,
      template,
      docs: docsFor(findParticipant(workshop, this.me), template),
      host: this.host,
      wire: {
        address: `${this.options.syncAddress}/${this.options.id}`,
        epoch: this.answer.epoch,
        participant: this.me,
        openWire: this.options.openWire,
        listener: (doc) => this.listener(doc, number),
        device: (doc) => this.device.place(this.answer, doc, stored[doc]),
      },
    });
    copy.content.onChange((_changes, local) => {
      // What comes over as the line opens was written before: the room says when.
      if (local || this.state?.getState().connection.state === 'live') this.changed(this.now());
    });
    return copy;
  }

  private remember(): void {
    this.device.remember(() => this.latest);
  }

  /** What the server would answer now, as far as this page knows. */
  private get latest(): WorkshopAnswer {
    const { workshop, template } = this.state.getState();
    return { ...this.answer, workshop, template, now: this.now() };
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
      refused: (refused) => ifCurrent(() => this.ending.refused(doc, refused)),
      ended: (closing) => ifCurrent(() => this.lineEnded(doc, closing)),
      lost: (closing) => ifCurrent(() => this.lineLostFor(closing)),
    };
  }

  /** A server that is not there any more says nothing: what it said last still holds. */
  private lineLostFor(closing: ClosingName | undefined): void {
    if (closing !== undefined) this.state.setState({ lostFor: closing });
  }

  private lineChanged(): void {
    const {
      connection: before,
      copy,
      lastKeptAt,
      oldestUnkeptAt: oldBefore,
    } = this.state.getState();
    if (before.state === 'refused') return;
    const whileDown = this.patience.after(before.state === 'live', copy.lineStates);
    const connection = connectionOf(copy.lineStates, whileDown);
    const oldestUnkeptAt = oldestUnkept(copy.lineStates);
    if (sameConnection(before, connection) && oldestUnkeptAt === oldBefore) return;
    copy.unkept.prune();
    const allKept = connection.state === 'live' && connection.unkept === 0;
    const keptNow = allKept && unkeptOf(before) > 0 ? this.host.now() : lastKeptAt;
    const isBack = connection.state === 'live' && before.state !== 'live';
    const { endures } = this;
    this.state.setState({
      connection,
      oldestUnkeptAt,
      lastKeptAt: keptNow,
      endures,
      ...(isBack && { liveSince: this.host.now(), lostFor: undefined }),
    });
    if (isBack && !this.isFetched) void this.refresh();
    if (this.ending.isClosing) this.endIfClosed();
  }

  private heard(doc: DocName, news: WorkshopNews): void {
    const { now, keeping, lastChangedAt } = news;
    const isOfWorkshop = news.workshop !== undefined || news.added !== undefined;
    if (now !== undefined) this.clock.heard(now, this.host.now());
    if (isOfWorkshop) this.changed(lastChangedAt ?? this.now());
    if (keeping !== undefined) this.state.setState({ keeping });
    if (news.nearlyFull) this.state.setState({ nearlyFull: true });
    // Every line is told the same; of two lines the slower one would bring back what has passed.
    if (!isOfWorkshop || doc !== 'content') return;
    this.newsHeard += 1;
    const [roleBefore, docsBefore] = [this.role, this.docs];
    this.state.setState(({ workshop }) => ({ workshop: withNews(workshop, news) }));
    this.remember();
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

  private lineEnded(doc: DocName, closing: ClosingName | undefined): void {
    if (closing !== 'workshopClosed') {
      this.ended(closing);
      return;
    }
    this.ending.closed(doc);
    this.endIfClosed();
  }

  /** Late words of the other document are on their way to the room, and go with this copy. */
  private endIfClosed(): void {
    const { copy } = this.state.getState();
    if (this.ending.hasClosed(copy.unkept.docs)) this.ended('workshopClosed');
  }

  private ended(closing: ClosingName | undefined): void {
    if (this.isFetchingEpoch) return;
    if (!leavesWordsWaiting(closing) || !this.device.holds) this.notTaken(closing);
    if (closing === 'otherEpoch' && this.mayBeginAgain()) void this.beginInOtherEpoch();
    else if (wantsFreshCopy(closing) && this.mayBeginAgain()) this.beginAgain();
    else this.refused(closing);
  }

  /** What this copy holds beyond what is kept goes back to whoever wrote it, and off the device. */
  private notTaken(closing: ClosingName | undefined): void {
    const { copy } = this.state.getState();
    const back = this.ending.handedBack(copy, this.unkeptTexts, this.whose, closing);
    const isOver = closing === 'otherEpoch' || closing === 'removed';
    const put = this.shelf.put(back, copy.letGoOfDevice(isOver ? [] : this.docs));
    void put.then(() => (closing === 'removed' ? this.leave() : this.gather()));
  }

  /** What other tabs, killed perhaps, have left on this device and nobody opens any more. */
  private async gather(): Promise<void> {
    const found = await this.device.find(this.me);
    const left = await leftMeanwhile(found, this.latest, this.docs, this.host).catch(() => []);
    for (const one of left) void this.shelf.put(one.handedBack, one.change);
  }

  /** Nothing of the workshop stays on this device but words. */
  private async leave(): Promise<void> {
    const found = await this.device.find(this.me);
    const says = roomWords.en.closings.removed;
    const left = await leftForGood(found, this.latest, says, this.host).catch(() => undefined);
    // The next opening does it.
    if (left === undefined) return;
    await Promise.all(left.map((one) => this.shelf.put(one.handedBack, one.change)));
    this.device.forget(this.me);
  }

  private mayBeginAgain(): boolean {
    return this.freshCopies.mayBegin(this.host.now());
  }

  private beginAgain(): void {
    this.replaceCopy();
    void this.refresh();
  }

  /** Which epoch it is now has to be known before a line may be opened again. */
  private async beginInOtherEpoch(): Promise<void> {
    this.isFetchingEpoch = true;
    this.state.getState().copy.cut();
    this.state.setState({ connection: { state: 'joining', unkept: 0 } });
    const isThere = await this.refresh();
    this.isFetchingEpoch = false;
    if (this.closed) return;
    if (isThere) {
      this.replaceCopy();
      void this.gather();
    } else this.refused('otherEpoch');
  }

  private replaceCopy(): void {
    const state = this.state.getState();
    this.ending = new CopyEnding();
    // The new copy is in place before the old one is closed: closing it must not be heard.
    this.state.setState({
      copy: this.makeCopy(state.copy.number + 1, state, {}),
      connection: { state: 'joining', unkept: 0 },
      oldestUnkeptAt: undefined,
    });
    state.copy.close();
  }

  /** The role or the state of the workshop may have changed while the line was down. */
  private async refresh(): Promise<boolean> {
    const heard = this.newsHeard;
    this.isFetched = true;
    const fetched = await fetchWorkshop(this.options.ask, this.options.id);
    if (this.closed) return false;
    if ('status' in fetched) {
      this.isFetched = false;
      return false;
    }
    if (fetched.participant !== this.me) {
      // Somebody else came in with this browser meanwhile: this page is not theirs.
      this.ended('badPass');
      return false;
    }
    this.answer = fetched;
    const { workshop, template } = fetched;
    // What the line has told meanwhile is newer than the answer may be.
    this.state.setState({ template, ...(heard === this.newsHeard && { workshop }) });
    this.remember();
    return true;
  }

  private refused(closing: ClosingName | undefined): void {
    this.state.getState().copy.cut();
    this.state.setState({ connection: { state: 'refused', closing } });
  }
}
