// The checks of one copy of a workshop, run again a moment after something changed: off the keystroke,
// and never more than once in that time.

import type { Finding, FindingPlace } from '@tday/shared/checks/finding';
import { completeness, type Gate, type Tally, tallyOf, toldGates } from '@tday/shared/checks/meter';
import type { CheckSource } from '@tday/shared/checks/reading';
import type { CheckResult } from '@tday/shared/checks/run-checks';
import { runChecks } from '@tday/shared/checks/run-checks';
import { saidFindings } from '@tday/shared/checks/said-findings';
import { mayReadSection } from '@tday/shared/permissions';
import { findSection } from '@tday/shared/template';
import { findParticipant } from '@tday/shared/workshop';
import type { ContentCopy } from './content-copy.ts';
import type { Cancel } from './host.ts';
import { type Listener, Listeners } from './listeners.ts';
import type { OpenWorkshop } from './workshop-state.ts';

/** Long enough that nobody's typing waits for it, short enough to be seen as an answer. */
const everyMs = 1_000;
const changed = 'changed';

export interface Checked {
  readonly results: readonly CheckResult[];
  readonly tally: Tally;
  readonly gates: readonly Gate[];
  readonly completeness: { readonly points: number; readonly most: number };
}

const none: readonly Finding[] = [];

const keyOf = ({ section, row, field }: FindingPlace): string =>
  `${section}/${row ?? '-'}/${field ?? '-'}`;
const rowKey = ({ section, row }: FindingPlace): string => `${section}/${row ?? '-'}`;

const same = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => one.says === b[at]?.says && one.kept?.because === b[at]?.kept?.because);

/** Findings by place; a list that says the same as before stays the same object, so that no view wakes. */
const group = (
  findings: readonly Finding[],
  key: (place: FindingPlace) => string,
  before: ReadonlyMap<string, readonly Finding[]>,
): ReadonlyMap<string, readonly Finding[]> => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const at = key(finding.at);
    const list = groups.get(at);
    if (list === undefined) groups.set(at, [finding]);
    else list.push(finding);
  }
  const kept = new Map<string, readonly Finding[]>(groups);
  for (const [at, list] of groups) {
    const earlier = before.get(at);
    if (earlier !== undefined && same(earlier, list)) kept.set(at, earlier);
  }
  return kept;
};

export class CheckDesk {
  private readonly open: OpenWorkshop;
  private readonly copy: ContentCopy;
  private readonly listeners = new Listeners();
  private readonly stops: readonly (() => void)[];
  private waiting: Cancel | undefined;
  private byField: ReadonlyMap<string, readonly Finding[]> = new Map();
  private byRow: ReadonlyMap<string, readonly Finding[]> = new Map();
  private latest: Checked;

  constructor(open: OpenWorkshop, copy: ContentCopy) {
    this.open = open;
    this.copy = copy;
    this.latest = this.run();
    const { template } = open.state.getState();
    this.stops = [
      ...template.sections.map(({ id }) => copy.store.onSection(id, () => this.later())),
      // A stage that opens, somebody whose group is another now.
      open.state.subscribe(({ workshop }, before) => {
        if (workshop !== before.workshop) this.later();
      }),
    ];
  }

  get checked(): Checked {
    return this.latest;
  }

  /** What was found at an answer, beside that nothing is there. */
  at(place: FindingPlace): readonly Finding[] {
    return this.byField.get(keyOf(place)) ?? none;
  }

  /** What was found in a row, in whichever of its answers. */
  inRow(place: FindingPlace): readonly Finding[] {
    return this.byRow.get(rowKey(place)) ?? none;
  }

  onChange(listener: Listener): () => void {
    return this.listeners.on(changed, listener);
  }

  close(): void {
    this.waiting?.();
    for (const stop of this.stops) stop();
  }

  private later(): void {
    this.waiting ??= this.open.host.later(everyMs, () => {
      this.waiting = undefined;
      this.latest = this.run();
      this.listeners.tell([changed]);
    });
  }

  private run(): Checked {
    const source = this.source();
    const results = runChecks(source);
    const findings = saidFindings(
      results.flatMap((result) => result.findings),
      source,
      this.open.state.getState().workshop.stage,
    );
    this.byField = group(findings, keyOf, this.byField);
    this.byRow = group(findings, rowKey, this.byRow);
    return {
      results,
      tally: tallyOf(results),
      gates: toldGates(source, results),
      completeness: completeness(source),
    };
  }

  private source(): CheckSource {
    const { store, content } = this.copy;
    const { workshop, template } = this.open.state.getState();
    const me = findParticipant(workshop, this.open.me);
    const stages = template.stages.filter(({ id }) => workshop.stages[id] !== undefined);
    const opened = new Set(stages.flatMap(({ sections }) => sections));
    return {
      template,
      content: {
        rows: (section) => store.rows(section),
        raw: (address) => store.raw(address),
        row: (section, row) => store.row(section, row),
        reason: (place) => content.reason(place),
      },
      holds: (id) => {
        const section = findSection(template, id);
        return section !== undefined && me !== undefined && mayReadSection(me, section);
      },
      opened: (section) => opened.has(section),
      groupOf: (participant) => findParticipant(workshop, participant)?.group,
    };
  }
}
