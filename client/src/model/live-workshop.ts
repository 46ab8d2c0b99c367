// One workshop that is open in this browser, kept in step with the room: decisions arrive as slices of the
// workshop, edits merge, and what the room refuses is handed back in words.
import type { Command } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import type { ClosingName, WorkshopNews } from '@tday/shared/protocol';
import type { WaitingFile } from '@tday/shared/waiting-file';
import { findParticipant } from '@tday/shared/workshop';
import type { StoreApi } from 'zustand/vanilla';
import { adopt, othersMs } from './adopting.ts';
import { AskDesk } from './ask-desk.ts';
import { type ContentCopy, docsFor } from './content-copy.ts';
import { Copies, type CopiesHost } from './copies.ts';
import type { CopyEnding } from './copy-ending.ts';
import type { DeviceCopy } from './device-copy.ts';
import { firstState } from './first-state.ts';
import type { Opening } from './found-copies.ts';
import { HandingBack, type Knowing } from './handing-back.ts';
import type { Cancel, Host } from './host.ts';
import { LineWatch } from './line-watch.ts';
import { namesOf } from './names.ts';
import type { OpenOptions } from './open-options.ts';
import { watchSleep } from './sleep-watch.ts';
import { ToldSoFar } from './told-so-far.ts';
import { VersionDesk } from './version-desk.ts';
import { whoseOf } from './whose.ts';
import type { Ask } from './wire.ts';
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

export class LiveWorkshop implements OpenWorkshop, CopiesHost {
  readonly me;
  readonly host: Host;
  readonly state: StoreApi<WorkshopState>;
  readonly askServer: Ask;
  readonly versions: VersionDesk;
  private readonly options: OpenOptions;
  private readonly desk: AskDesk;
  private readonly device: DeviceCopy;
  private readonly told: ToldSoFar;
  private readonly copies: Copies;
  private readonly watch: LineWatch;
  private readonly handingBack: HandingBack;
  private readonly stopWatching: Cancel;
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
    this.me = answer.participant;
    this.askServer = options.ask;
    this.desk = new AskDesk(options.ask, options.id);
    this.versions = new VersionDesk(options.ask, options.id);
    this.told = new ToldSoFar(options, answer, isFetched);
    this.copies = new Copies(options, device, this, opening.docs);
    this.state = firstState(answer, this.copies.current, this.endures);
    this.watch = new LineWatch(this.host, this.state, () => this.lineChanged());
    this.stopWatching = watchSleep(this.host, () => this.lineBack());
    device.onHolds(() => this.state.setState({ endures: this.endures }));
    this.handingBack = new HandingBack(
      device,
      this.host,
      opening,
      () => this.knowing,
      (handedBack) => this.state.setState({ handedBack }),
    );
    this.lineChanged();
    this.remember();
    device.rememberNow();
    device.tidy();
  }

  get codes(): OpenWorkshop['codes'] {
    return this.told.answer;
  }

  now(): number {
    return this.told.now();
  }

  lastChangedAt(): number {
    return this.told.lastChangedAt;
  }

  ask(command: Command): Promise<Outcome> {
    return this.desk.command(command);
  }

  newRejoinCode(participant: ParticipantId): Promise<NewRejoinCode> {
    return this.desk.newRejoinCode(participant);
  }

  async newFacilitatorLink(): Promise<NewFacilitatorLink> {
    const given = await this.desk.newFacilitatorLink();
    if (!('says' in given)) this.told.answer = { ...this.told.answer, ...given };
    return given;
  }

  lineLost(): void {
    this.copies.current.cut();
    this.watch.lose();
    // It may be wrong: the server may run on this very device.
    this.host.later(tryAnywayMs, () => this.lineBack());
  }

  lineBack(): void {
    const isRefused = this.state.getState().connection.state === 'refused';
    if (!this.closed && !isRefused && !this.copies.isBetween) this.copies.current.check();
  }

  rest(): void {
    this.copies.current.rest();
    this.device.rememberNow();
  }

  forgetHandedBack(forgotten: HandedBack): void {
    this.handingBack.putAway(forgotten);
  }

  waiting(): WaitingFile | undefined {
    const copy = this.copies.current;
    const edits = copy.waiting;
    return Object.keys(edits).length === 0 ? undefined : { ...this.unkept(copy), edits };
  }

  close(): void {
    this.closed = true;
    this.stopWatching();
    this.watch.close();
    this.copies.close();
    this.handingBack.close();
    this.device.close();
  }

  /** Of the workshop as this page has it; at first, as it was answered. */
  get knowing(): Knowing {
    const { workshop, template } = this.state?.getState() ?? this.told.answer;
    const answer = { ...this.told.answer, workshop, template, now: this.now() };
    return { answer, docs: docsFor(findParticipant(workshop, this.me), template) };
  }

  edited(local: boolean): void {
    // What comes over as the line opens was written before: the room says when.
    const isLive = this.state?.getState().connection.state === 'live';
    if (local || isLive) this.told.changed(this.now());
  }

  /** A server that is not there any more says nothing: what it said last still holds. */
  lost(closing: ClosingName | undefined): void {
    if (closing !== undefined) this.state.setState({ lostFor: closing });
  }

  lineChanged(): void {
    if (this.copies.isBetween) return;
    const what = this.watch.look(this.endures);
    if (what === 'nothing') return;
    if (what === 'back') this.isBack();
    this.copies.lineChanged();
  }

  heard(doc: DocName, news: WorkshopNews): void {
    const { keeping, nearlyFull } = news;
    const isOfWorkshop = this.told.heard(news);
    if (keeping !== undefined) this.state.setState({ keeping });
    if (nearlyFull) this.state.setState({ nearlyFull: true });
    // Every line is told the same; of two lines the slower one would bring back what has passed.
    if (isOfWorkshop && doc === 'content') this.takeIn(news);
  }

  notTaken(copy: ContentCopy, ending: CopyEnding, closing: ClosingName | undefined): void {
    const { texts, ...whose } = this.unkept(copy);
    this.handingBack.notTaken(copy, ending.handedBack(copy, texts, whose, closing), closing);
  }

  beginning(): void {
    this.state.setState({ connection: { state: 'joining', unkept: 0 } });
  }

  began(copy: ContentCopy): void {
    this.state.setState({ copy, oldestUnkeptAt: undefined });
    this.handingBack.gatherSoon();
  }

  stopped(closing: ClosingName | undefined): void {
    this.state.setState({ connection: { state: 'refused', closing } });
  }

  /** The role or the state of the workshop may have changed while the line was down. */
  async refresh(): Promise<boolean> {
    const refreshed = await this.told.refresh();
    if (this.closed || refreshed === undefined) return false;
    if (refreshed === 'somebodyElse') {
      // Somebody else came in with this browser meanwhile: this page is not theirs.
      this.copies.end('badPass');
      return false;
    }
    const { workshop, template } = refreshed.answer;
    this.state.setState({ template, ...(refreshed.isNewest && { workshop }) });
    this.remember();
    return true;
  }

  private isBack(): void {
    if (!this.told.isFetched) void this.refresh();
    const copy = this.copies.current;
    const inUse = () =>
      !this.closed && this.copies.current === copy && copy.isLive ? copy : undefined;
    this.host.later(othersMs, () => void adopt(this.device, this.told.answer, inUse));
  }

  private takeIn(news: WorkshopNews): void {
    this.told.tookIn();
    const before = this.knowing;
    this.state.setState(({ workshop }) => ({ workshop: withNews(workshop, news) }));
    this.remember();
    const { docs } = this.knowing;
    // Who was removed is told so as their lines close.
    if (docs.length === 0) return;
    // A copy has its documents for good: who may see others now begins anew.
    if (docs.join() !== before.docs.join()) this.copies.end('roleChanged');
    // Who begins to lead is given the scripts; who no longer leads does not keep them on screen.
    else if (this.roleIn(before) !== this.roleIn(this.knowing)) void this.refresh();
  }

  private roleIn({ answer: { workshop } }: Knowing) {
    return findParticipant(workshop, this.me)?.role;
  }

  /** What a copy holds beyond what is kept, in words. */
  private unkept(copy: ContentCopy): Omit<WaitingFile, 'edits'> & Pick<HandedBack, 'texts'> {
    const { workshop } = this.state.getState();
    const whose = whoseOf(workshop, this.me, this.now());
    return { ...whose, texts: copy.unkept.texts(namesOf(copy.store, workshop)) };
  }

  private get endures(): Endurance {
    if (!this.device.holds) return 'page';
    return this.options.reloadsOffline?.() === true ? 'reload' : 'device';
  }

  private remember(): void {
    this.device.remember(() => this.knowing.answer);
  }
}
