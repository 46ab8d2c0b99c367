// Why the numbers moved, worked out once for all who look. Each change costs a reading of the case: the latest is
// explained in the next frame, the others one at a time once nothing has come for a moment, so that whoever
// types never waits for it.
import type { Case } from '@tday/shared/case/case';
import {
  type Change,
  changesSince,
  placeOfChange,
  type Span,
} from '@tday/shared/case/case-changes';
import type { CaseStart } from '@tday/shared/case/case-start';
import { type Move, moveOf } from '@tday/shared/case/what-moved';
import type { Content, ContentChange } from '@tday/shared/content';
import { answerKey } from '@tday/shared/content-names';
import type { ReportSource } from '@tday/shared/report/report-source';
import { type Cancel, type Host, noCancel } from './host.ts';
import { type Listener, Listeners } from './listeners.ts';

/** So many of the latest are explained. */
const mostMoves = 30;
const settleMs = 400;

export interface MovesAsked {
  readonly now: Case;
  readonly source: ReportSource;
  readonly span: Span;
  readonly start: CaseStart | undefined;
}

const moved = 'moved';

const placeKey = ({ section, row, field }: ContentChange): string =>
  field === undefined
    ? `${section}/${row}`
    : `${section}/${answerKey({ section, field, ...(row && { row }) })}`;

const isOfSamePlace = (one: Move, other: Move): boolean =>
  placeKey(placeOfChange(one)) === placeKey(placeOfChange(other));

export class MovesStore {
  private readonly content: Content;
  private readonly host: Host;
  private readonly listeners = new Listeners();
  /** In which order changes came to this browser: the clocks of their writers may say another. */
  private readonly arrivals = new Map<string, number>();
  private arrived = 0;
  private asked: MovesAsked | undefined;
  private cancel: Cancel = noCancel;
  private known: readonly Move[] = [];

  constructor(content: Content, host: Host) {
    this.content = content;
    this.host = host;
    content.onChange((changes) => this.note(changes));
  }

  onChange(listener: Listener): () => void {
    return this.listeners.on(moved, listener);
  }

  /** The latest first; the same list until another is known. */
  get moves(): readonly Move[] {
    return this.known;
  }

  /** What to explain now. Asked for the same again, it does nothing. */
  explain(asked: MovesAsked): void {
    const before = this.asked;
    const isSameStage = before?.span.since === asked.span.since && before.start === asked.start;
    if (before?.now === asked.now && isSameStage) return;
    this.asked = asked;
    if (!isSameStage) this.tell([]);
    this.cancel();
    this.cancel = this.host.frame(() => this.explainLatest(asked));
  }

  private explainLatest(asked: MovesAsked): void {
    const changes = this.latestFirst(asked);
    const [latest] = changes;
    const move = latest && moveOf(latest, asked.now, asked.source);
    if (move) this.tell([move, ...this.known.filter((other) => !isOfSamePlace(move, other))]);
    this.cancel = this.host.later(settleMs, () =>
      this.explainOthers(asked, changes.slice(1), move ? [move] : []),
    );
  }

  /** One reading at a time, with room between them for whatever else the page has to do. */
  private explainOthers(
    asked: MovesAsked,
    [next, ...others]: readonly Change[],
    found: readonly Move[],
  ): void {
    if (next === undefined) {
      this.tell(found);
      return;
    }
    const move = moveOf(next, asked.now, asked.source);
    this.cancel = this.host.later(0, () =>
      this.explainOthers(asked, others, move ? [...found, move] : found),
    );
  }

  private latestFirst({ now, span, start }: MovesAsked): readonly Change[] {
    const changes = changesSince({ content: this.content, plan: now.plan, span, start });
    const order = ({ change }: Change): number =>
      this.arrivals.get(placeKey(placeOfChange(change))) ?? 0;
    return [...changes]
      .sort((a, b) => order(b) - order(a) || b.change.at - a.change.at)
      .slice(0, mostMoves);
  }

  private note(changes: readonly ContentChange[]): void {
    this.arrived += 1;
    for (const change of changes) this.arrivals.set(placeKey(change), this.arrived);
  }

  private tell(moves: readonly Move[]): void {
    if (moves.length === 0 && this.known.length === 0) return;
    this.known = moves;
    this.listeners.tell([moved]);
  }
}
