// The trace on paper: one link as a matrix, what comes of each row as a nested list, and what is missing
// or in doubt as a table.
import { cleanLine } from '../clean-text.ts';
import type { RowId } from '../ids.ts';
import { findField, findSection, type RegisterSection } from '../template.ts';
import { type Branch, branchesFrom } from '../trace/branches.ts';
import { holesOf } from '../trace/holes.ts';
import type { Place } from '../trace/link-graph.ts';
import { type Matrix, matrixOf } from '../trace/matrix.ts';
import { placeName } from '../trace/place-name.ts';
import { suspectsOf } from '../trace/suspects.ts';
import { readTrace, type Trace } from '../trace/trace.ts';
import { stepOf, type TracePart } from '../trace/trace-plan.ts';
import { traceWords } from '../words/trace.ts';
import type { Answers } from './answers.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Inline,
  type ListBlock,
  paragraph,
  type TableBlock,
  type TableRow,
  text,
  textCell,
} from './blocks.ts';
import { linkTo } from './place-links.ts';
import { leftOut, missing } from './words-on-paper.ts';

const words = traceWords.en;

/** More columns than these cannot be read on a page: the rest stands in a table of its own. */
const mostColumns = 12;
/** With more tables than these nobody sees a pattern: each row then lists what is linked with it. */
const mostTables = 3;

type TraceBlock = Exclude<Block, { readonly kind: 'heading' }>;

const titleOf = (answers: Answers, place: Place): string => placeName(answers, place).title;

/** "N-003 Know where my letter is", the reference as a link. */
const named = (answers: Answers, place: Place): readonly Inline[] => [
  linkTo(answers, place),
  text(` ${titleOf(answers, place)}`),
];

const column = (title: string, weight: number, kind: Column['kind'] = 'text'): Column => ({
  title: cleanLine(title),
  kind,
  weight,
});

const captionOf = ({ across, field }: Matrix): string =>
  cleanLine(words.matrix.caption(across.title, field.label));

const referenceOf = (answers: Answers, register: RegisterSection, row: RowId): string =>
  placeName(answers, { section: register.id, row }).reference;

/** What stands down the side and along the top: what the link leads to down, if that fits into one table. */
interface Cross {
  readonly down: RegisterSection;
  readonly across: RegisterSection;
  readonly rows: readonly RowId[];
  readonly columns: readonly RowId[];
  readonly isLinked: (row: RowId, column: RowId) => boolean;
}

const crossOf = ({ down, across, rows, columns }: Matrix): Cross => {
  const linked = new Map(rows.map((each) => [each.row, new Set(each.linked)]));
  const belongs = (to: RowId, from: RowId) => linked.get(to)?.has(from) === true;
  const downRows = rows.map(({ row }) => row);
  return columns.length > mostColumns && downRows.length <= mostColumns
    ? {
        down: across,
        across: down,
        rows: columns,
        columns: downRows,
        isLinked: (row, column) => belongs(column, row),
      }
    : { down, across, rows: downRows, columns, isLinked: belongs };
};

const crossTable = (
  answers: Answers,
  { down, across, rows, isLinked }: Cross,
  columns: readonly RowId[],
  caption: string,
): TableBlock => ({
  kind: 'table',
  caption,
  columns: [
    column(down.title, 6),
    ...columns.map((row) => column(referenceOf(answers, across, row), 1, 'reference')),
  ],
  rowHeaders: true,
  rows: rows.map((row) => ({
    cells: [
      { blocks: [paragraph(...named(answers, { section: down.id, row }))] },
      ...columns.map((other) => textCell(isLinked(row, other) ? words.matrix.yes : '')),
    ],
  })),
});

const partsOf = <Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );

const crossTables = (answers: Answers, matrix: Matrix): readonly TableBlock[] => {
  const cross = crossOf(matrix);
  const parts = partsOf(cross.columns, mostColumns);
  const caption = captionOf(matrix);
  if (parts.length === 1) return [crossTable(answers, cross, cross.columns, caption)];
  return parts.map((part) => {
    const [first = '', last = ''] = [part[0], part.at(-1)].map(
      (row) => row && referenceOf(answers, cross.across, row),
    );
    return crossTable(answers, cross, part, words.matrix.part(caption, first, last));
  });
};

const joined = (answers: Answers, register: RegisterSection, rows: readonly RowId[]): Cell => {
  if (rows.length === 0) return { blocks: [missing(words.matrix.none)] };
  const links = rows.flatMap((row, index): readonly Inline[] => [
    ...(index > 0 ? [text(', ')] : []),
    linkTo(answers, { section: register.id, row }),
  ]);
  return { blocks: [paragraph(...links)] };
};

const linkedTable = (answers: Answers, matrix: Matrix): TableBlock => ({
  kind: 'table',
  caption: captionOf(matrix),
  columns: [
    column(matrix.down.title, 4),
    column(matrix.across.title, 5),
    column(words.matrix.count, 1, 'number'),
  ],
  rowHeaders: true,
  rows: matrix.rows.map(({ row, linked }) => ({
    cells: [
      { blocks: [paragraph(...named(answers, { section: matrix.down.id, row }))] },
      joined(answers, matrix.across, linked),
      {
        ...textCell(String(linked.length)),
        value: { kind: 'number', number: linked.length },
      },
    ],
  })),
});

const matrixBlocks = (
  trace: Trace,
  { from, by }: Extract<TracePart, { readonly trace: 'matrix' }>,
): readonly TraceBlock[] => {
  const { answers } = trace;
  const matrix = matrixOf(trace, from, by);
  if (matrix === undefined) return hiddenOf(answers, [from]);
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return [missing()];
  return matrix.columns.length > mostColumns * mostTables
    ? [linkedTable(answers, matrix)]
    : crossTables(answers, matrix);
};

const hiddenOf = (answers: Answers, ids: readonly string[]): readonly TraceBlock[] =>
  ids
    .map((id) => findSection(answers.source.template, id))
    .filter((section) => section !== undefined)
    .map(leftOut);

const criterionOf = (trace: Trace, { section, row }: Place): readonly TraceBlock[] => {
  const { answers, plan } = trace;
  const register = findSection(answers.source.template, section);
  const fields = stepOf(plan, section)?.criteria ?? [];
  if (register === undefined) return [];
  return fields.flatMap((id) => {
    const field = findField(register, id);
    const answer = field && answers.at(register, field, row);
    if (answer === undefined) return [];
    return [
      paragraph(text(`${words.list.criterion}: ${cleanLine(answers.text(answer))}`, 'italic')),
    ];
  });
};

const itemOf = (trace: Trace, branch: Branch): readonly TraceBlock[] => {
  const { place, below, rest } = branch;
  const said = rest === undefined ? [] : [text(` (${words.list[rest]})`, 'italic')];
  const head = paragraph(...named(trace.answers, place), ...said);
  const criteria = rest === undefined ? criterionOf(trace, place) : [];
  // Items of their own: a second paragraph in an item parts it from the list within it in Word.
  const items = [...criteria.map((criterion) => [criterion]), ...itemsOf(trace, below)];
  return items.length === 0 ? [head] : [head, bullets(items)];
};

const itemsOf = (trace: Trace, branches: readonly Branch[]) =>
  branches.map((branch) => itemOf(trace, branch));

const bullets = (items: ListBlock['items']): ListBlock => ({ kind: 'list', ordered: false, items });

const listOf = (trace: Trace, branches: readonly Branch[]): ListBlock =>
  bullets(itemsOf(trace, branches));

const listBlocks = (trace: Trace, root: string): readonly TraceBlock[] => {
  if (!trace.answers.mayRead(root)) return hiddenOf(trace.answers, [root]);
  const branches = branchesFrom(trace, root);
  return branches.length === 0 ? [missing()] : [listOf(trace, branches)];
};

const holeRow = (answers: Answers, place: Place, says: string): TableRow => ({
  cells: [{ blocks: [paragraph(...named(answers, place))] }, textCell(says)],
});

const holesBlocks = (trace: Trace): readonly TraceBlock[] => {
  const { answers } = trace;
  const rows = [
    ...holesOf(trace).map(({ place, says }) => holeRow(answers, place, says)),
    ...suspectsOf(trace).map(({ place, says }) => holeRow(answers, place, says.join(' '))),
  ];
  if (rows.length === 0) return [paragraph(text(words.holes.none))];
  return [
    {
      kind: 'table',
      caption: words.holes.caption,
      columns: [column(words.holes.place, 5), column(words.holes.what, 5)],
      rowHeaders: true,
      rows,
    },
  ];
};

/** Reads the trace once for a whole document. */
export class TraceBlocks {
  private readonly answers: Answers;
  private known: { readonly trace: Trace | undefined } | undefined;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  blocks(part: TracePart): readonly TraceBlock[] {
    this.known ??= { trace: readTrace(this.answers) };
    const { trace } = this.known;
    if (trace === undefined) return [];
    if (part.trace === 'matrix') return matrixBlocks(trace, part);
    return part.trace === 'list' ? listBlocks(trace, part.root) : holesBlocks(trace);
  }
}
