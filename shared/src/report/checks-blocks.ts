// The checks on paper, for whoever approves: how many hold, what is left to do and where, and what is kept as it
// is, with who said why. Only of what the document prints: the requirements go to people who may not read the costs.
import { type Finding, isOpen } from '../checks/finding.ts';
import { groupResults, tallyOf, toldGates } from '../checks/meter.ts';
import type { CheckSource } from '../checks/reading.ts';
import { type CheckResult, runChecks } from '../checks/run-checks.ts';
import { cleanLine } from '../clean-text.ts';
import { findField, findSection } from '../template.ts';
import { checkPaperWords } from '../words/check-paper.ts';
import { findParticipant } from '../workshop.ts';
import type { Answers } from './answers.ts';
import {
  type Block,
  type Cell,
  type ListBlock,
  paragraph,
  type TableBlock,
  text,
  textCell,
} from './blocks.ts';
import { linkTo } from './place-links.ts';

const words = checkPaperWords.en;

/** Of one check: mending the first of them tells how the others are mended. */
const mostPlaces = 10;

type ChecksBlock = Exclude<Block, { readonly kind: 'heading' }>;

const sourceOf = (answers: Answers, printed: ReadonlySet<string>): CheckSource => {
  const { template, content, workshop } = answers.source;
  return {
    template,
    content,
    holds: (section) => printed.has(section) && answers.mayRead(section),
    groupOf: (participant) => findParticipant(workshop, participant)?.group,
  };
};

const table = (
  caption: string,
  columns: readonly (readonly [title: string, weight: number])[],
  rows: readonly (readonly Cell[])[],
): TableBlock => ({
  kind: 'table',
  caption,
  columns: columns.map(([title, weight]) => ({ title, kind: 'text', weight })),
  rowHeaders: true,
  rows: rows.map((cells) => ({ cells })),
});

const isKept = ({ kept }: Finding): boolean => kept !== undefined;

const standingOf = ({ state, findings }: CheckResult): string => {
  const { passes, passesKept, fails, notReached } = words.checks;
  if (state === 'not-reached') return notReached;
  if (state === 'failing') return fails(findings.filter(isOpen).length);
  const kept = findings.filter(isKept).length;
  return kept === 0 ? passes : passesKept(kept);
};

const checksTable = (results: readonly CheckResult[]): TableBlock => {
  const { caption, title, group, standing } = words.checks;
  return table(
    caption,
    [
      [title, 6],
      [group, 3],
      [standing, 4],
    ],
    groupResults(results).flatMap((each) =>
      each.results.map((result) =>
        [result.check.title, each.title, standingOf(result)].map((said) =>
          textCell(cleanLine(said)),
        ),
      ),
    ),
  );
};

/** "R-014, Statement", the reference as a link. */
const placeCell = (answers: Answers, { at }: Finding): Cell => {
  const section = findSection(answers.source.template, at.section);
  const label = section && at.field && findField(section, at.field)?.label;
  const place = linkTo(answers, at);
  return {
    blocks: [paragraph(place, ...(label ? [text(words.field(cleanLine(label)))] : []))],
  };
};

const openRows = (answers: Answers, { check, findings }: CheckResult): readonly Cell[][] => {
  const open = findings.filter(isOpen);
  const { severities, more } = words.open;
  const rows = open
    .slice(0, mostPlaces)
    .map((finding) => [
      placeCell(answers, finding),
      textCell(severities[finding.severity]),
      textCell(finding.says),
    ]);
  const rest = open.length - rows.length;
  return rest === 0
    ? rows
    : [
        ...rows,
        [
          textCell(more(rest)),
          textCell(severities[check.severity]),
          textCell(cleanLine(check.next)),
        ],
      ];
};

const openBlocks = (answers: Answers, results: readonly CheckResult[]): ChecksBlock => {
  const { caption, place, severity, found, none } = words.open;
  const rows = results.flatMap((result) => openRows(answers, result));
  if (rows.length === 0) return paragraph(text(none));
  return table(
    caption,
    [
      [place, 4],
      [severity, 2],
      [found, 6],
    ],
    rows,
  );
};

const whoKept = ({ source }: Answers, { kept }: Finding): string => {
  const by = kept?.by && findParticipant(source.workshop, kept.by);
  return by ? cleanLine(by.name) : words.kept.somebody;
};

const keptBlocks = (answers: Answers, results: readonly CheckResult[]): readonly ChecksBlock[] => {
  const { caption, place, found, because, by } = words.kept;
  const kept = results.flatMap(({ findings }) => findings.filter(isKept));
  if (kept.length === 0) return [];
  const rows = kept.map((finding) => [
    placeCell(answers, finding),
    textCell(finding.says),
    textCell(cleanLine(finding.kept?.because ?? '')),
    textCell(whoKept(answers, finding)),
  ]);
  return [
    table(
      caption,
      [
        [place, 3],
        [found, 5],
        [because, 5],
        [by, 2],
      ],
      rows,
    ),
  ];
};

const gatesBlock = (source: CheckSource, results: readonly CheckResult[]): readonly ListBlock[] => {
  const items = toldGates(source, results).map((gate) => [
    paragraph(text(words.gate(cleanLine(gate.title), gate))),
  ]);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
};

/** `printed` are the sections of which the document prints something. */
export const checksBlocks = (
  answers: Answers,
  printed: ReadonlySet<string>,
): readonly ChecksBlock[] => {
  const all = answers.source.template.checks?.length ?? 0;
  if (all === 0) return [paragraph(text(words.none))];
  const source = sourceOf(answers, printed);
  const results = runChecks(source);
  return [
    paragraph(text(words.says)),
    paragraph(text(words.tally(tallyOf(results)), 'bold')),
    ...(results.length < all ? [paragraph(text(words.leftOut))] : []),
    ...gatesBlock(source, results),
    openBlocks(answers, results),
    ...keptBlocks(answers, results),
    checksTable(results),
  ];
};
