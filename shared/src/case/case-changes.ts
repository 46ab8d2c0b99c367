// Which records behind the net values were changed since a moment, by whom, and how the content would be without
// each change. Where it is known what the records said then, that decides; else the times that were written
// with the changes do. Those are of the writers' own clocks, which may say anything: none hides a change, and
// none is shown as a moment that cannot be.
import type { Content } from '../content.ts';
import { answerKey } from '../content-names.ts';
import type { Address, ContentView } from '../content-view.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import { alterContent } from './altered-content.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import { type CaseRecords, type CaseStart, caseRecords } from './case-start.ts';

interface Done {
  readonly by?: ParticipantId;
  /** As the writer's clock said, as far as that can be: after the moment, and not in the future. */
  readonly at: number;
}

export type CaseChange =
  | (Done & {
      readonly kind: 'answer';
      readonly address: Address;
      /** Where it is known what was there at the moment, that; else what was there before. */
      readonly was: unknown;
      readonly now: unknown;
    })
  | (Done & {
      /** Nobody is kept with a row that was put back. */
      readonly kind: 'added' | 'removed' | 'put-back';
      readonly section: string;
      readonly row: RowId;
    });

export interface Change {
  readonly change: CaseChange;
  readonly without: () => ContentView;
}

/** Milliseconds since 1970, all by the server's clock. */
export interface Span {
  /** When the workshop came to be: nothing was written before. */
  readonly created: number;
  readonly since: number;
  readonly until: number;
}

export interface ChangesAsked {
  readonly content: Content;
  readonly plan: AppraisalPlan;
  readonly span: Span;
  /** What the records said at `since`, where that is known. */
  readonly start: CaseStart | undefined;
}

export const placeOfChange = (change: CaseChange): Omit<Address, 'field'> & { field?: string } =>
  change.kind === 'answer' ? change.address : { section: change.section, row: change.row };

export const changesSince = (asked: ChangesAsked): readonly Change[] =>
  caseRecords(asked.plan).flatMap((records) => changesIn(asked, pastOf(asked), records));

/** What is known of how it was. */
interface Past {
  isNew(section: string, row: RowId): boolean;
  /** Whether a row was there that was removed, by its own account, at a time. */
  wasThere(section: string, row: RowId, removedAt: number): boolean;
  /** Undefined where an answer is what it was. */
  answer(address: Address): { readonly was: unknown } | undefined;
}

const pastOf = ({ content, span, start }: ChangesAsked): Past =>
  start === undefined ? pastByClocks(content, span) : pastFrom(content, start);

const pastFrom = (content: Content, start: CaseStart): Past => {
  const wasThere = (section: string, row: RowId): boolean =>
    start.rows[section]?.includes(row) === true;
  return {
    isNew: (section, row) => !wasThere(section, row),
    wasThere,
    answer: (address) => {
      const was = start.answers[address.section]?.[answerKey(address)];
      return isSame(was, content.kept(address)?.value) ? undefined : { was };
    },
  };
};

/** What is plain data is the same if it is written the same; empty is empty however it came to be. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A clock that says what cannot be proves nothing. */
const isBefore = ({ created, since }: Span, at: number | undefined): boolean =>
  at !== undefined && at >= created && at <= since;

const pastByClocks = (content: Content, span: Span): Past => {
  const isSince = (at: number | undefined): boolean => !isBefore(span, at);
  return {
    isNew: (section, row) => isSince(content.row(section, row)?.createdAt),
    wasThere: (_section, _row, removedAt) => isSince(removedAt),
    answer: (address) => {
      const kept = content.kept(address);
      if (kept === undefined || !isSince(kept.at)) return undefined;
      // Only one step back is kept: what it was before that may be what it is now.
      const isLost = kept.was?.at !== undefined && isSince(kept.was.at);
      return isLost ? undefined : { was: kept.was?.value };
    },
  };
};

const changesIn = (
  asked: ChangesAsked,
  past: Past,
  { section, isRegister, fields }: CaseRecords,
): readonly Change[] => {
  if (!isRegister) return answered(asked, past, { section }, fields);
  const rows = asked.content.rows(section);
  return [
    // What is new in a new row came with the row.
    ...rows.flatMap((row) =>
      past.isNew(section, row)
        ? [added(asked, section, row, rows)]
        : answered(asked, past, { section, row }, fields),
    ),
    ...removed(asked, past, section, rows),
  ];
};

const added = (
  { content, span }: ChangesAsked,
  section: string,
  row: RowId,
  rows: readonly RowId[],
): Change => {
  const { createdBy: by, createdAt, isPutBack } = content.row(section, row) ?? {};
  const others = rows.filter((other) => other !== row);
  const isOlder = isPutBack === true && isBefore(span, createdAt);
  return {
    change: isOlder
      ? { kind: 'put-back', section, row, ...done(span, undefined, undefined) }
      : { kind: 'added', section, row, ...done(span, by, createdAt) },
    without: () => alterContent(content, { rows: { section, rows: others } }),
  };
};

const removed = (
  { content, span }: ChangesAsked,
  past: Past,
  section: string,
  rows: readonly RowId[],
): readonly Change[] =>
  content.removedRows(section).flatMap(({ id: row, removed: by }): readonly Change[] => {
    if (by === undefined || !past.wasThere(section, row, by.at)) return [];
    return [
      {
        change: { kind: 'removed', section, row, ...done(span, by.by, by.at) },
        without: () => alterContent(content, { rows: { section, rows: [...rows, row] } }),
      },
    ];
  });

const answered = (
  { content, span }: ChangesAsked,
  past: Past,
  place: Omit<Address, 'field'>,
  fields: readonly string[],
): readonly Change[] =>
  fields.flatMap((field): readonly Change[] => {
    const address = { ...place, field };
    const before = past.answer(address);
    if (before === undefined) return [];
    const { value: now, by, at } = content.kept(address) ?? {};
    return [
      {
        change: { kind: 'answer', address, was: before.was, now, ...done(span, by, at) },
        without: () => alterContent(content, { answers: [{ address, raw: before.was }] }),
      },
    ];
  });

const done = (
  { since, until }: Span,
  by: ParticipantId | undefined,
  at: number | undefined,
): Done => {
  // What is no time at all may have been just now.
  const told = at === undefined || !Number.isFinite(at) ? until : at;
  return { at: Math.max(since, Math.min(until, told)), ...(by && { by }) };
};
