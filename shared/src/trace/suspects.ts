// Rows that were agreed before something that they rest on changed: their own words, a row that they
// point at, or that such a row was removed. Told from what was kept with the agreement, not from clocks.
import type { Agreement } from '../content-view.ts';
import type { ParticipantId } from '../ids.ts';
import { traceWords } from '../words/trace.ts';
import { agreementOn } from './agreement.ts';
import { placeKey, type RowPlace } from './link-graph.ts';
import { goneName, placeName } from './place-name.ts';
import type { Trace } from './trace.ts';
import { stepOf } from './trace-plan.ts';

const words = traceWords.en;

export interface Suspect {
  readonly place: RowPlace;
  /** What changed since, a sentence each. */
  readonly says: readonly string[];
  /** Who agreed it and when, by the clock of their device. */
  readonly by?: ParticipantId;
  readonly at?: number;
}

/** Rows that were linked as it was agreed, and are still, and are not what they were. */
const saysOfRows = (
  { answers, graph }: Trace,
  place: RowPlace,
  kept: Agreement,
  now: Agreement,
): readonly string[] => {
  const seen = new Set<string>();
  return graph.from(place).flatMap(({ to, isGone }): readonly string[] => {
    const key = placeKey(to);
    const before = kept.rows[key];
    if (before === undefined || seen.has(key)) return [];
    seen.add(key);
    if (isGone) return [words.suspect.removed(goneName(answers, to))];
    const { reference } = placeName(answers, to);
    return before === now.rows[key] ? [] : [words.suspect.changed(reference)];
  });
};

/** What changed since; one sentence too where nobody can know. */
const saysOf = (trace: Trace, place: RowPlace, kept: Agreement | undefined): readonly string[] => {
  if (kept === undefined) return [words.suspect.unknown];
  const { template, content } = trace.answers.source;
  const now = agreementOn(template, content, place);
  const own = kept.own === now.own ? [] : [words.suspect.own];
  return [...own, ...saysOfRows(trace, place, kept, now)];
};

/** Undefined where a row is not agreed, or is what was agreed. */
export const suspectAt = (trace: Trace, place: RowPlace): Suspect | undefined => {
  const { content } = trace.answers.source;
  const agreed = stepOf(trace.plan, place.section)?.agreed;
  if (agreed === undefined || content.agreement === undefined) return undefined;
  if (!trace.fits(place.section, place.row, agreed)) return undefined;
  const { agreement, by, at } = content.agreement({ ...place, field: agreed.field }) ?? {};
  const says = saysOf(trace, place, agreement);
  return says.length === 0
    ? undefined
    : { place, says, ...(by && { by }), ...(at !== undefined && { at }) };
};

/** In the order of the steps, and of the rows in their registers. */
export const suspectsOf = (trace: Trace): readonly Suspect[] =>
  trace.steps
    .filter(({ agreed }) => agreed !== undefined)
    .flatMap(({ register }) =>
      trace
        .rows(register)
        .map((row) => suspectAt(trace, { section: register, row }))
        .filter((suspect) => suspect !== undefined),
    );
