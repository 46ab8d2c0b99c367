// One link of the trace as a matrix: the rows that it leads to down the side, the rows that it belongs to
// along the top.
import type { RowId } from '../ids.ts';
import { findField, findRegister, type RegisterSection } from '../template.ts';
import type { LinkField } from './link-graph.ts';
import type { Trace } from './trace.ts';

interface MatrixRow {
  readonly row: RowId;
  /** The columns that point here, in their order. */
  readonly linked: readonly RowId[];
}

export interface Matrix {
  readonly field: LinkField;
  /** The register whose rows stand along the top: the link is theirs. */
  readonly across: RegisterSection;
  readonly down: RegisterSection;
  readonly columns: readonly RowId[];
  readonly rows: readonly MatrixRow[];
}

/** Undefined where there is no such link, or one of its ends may not be read. */
export const matrixOf = (trace: Trace, from: string, by: string): Matrix | undefined => {
  const { answers, graph } = trace;
  const { template } = answers.source;
  const across = findRegister(template, from);
  const field = across && findField(across, by);
  if (across === undefined || field?.type !== 'link') return undefined;
  const down = findRegister(template, field.register);
  if (down === undefined || !answers.mayRead(across.id) || !answers.mayRead(down.id)) {
    return undefined;
  }
  const columns = answers.rows(across.id);
  const order = new Map(columns.map((row, index) => [row, index]));
  const rows = answers.rows(down.id).map((row) => ({
    row,
    linked: graph
      .to({ section: down.id, row })
      .filter((edge) => edge.from.section === across.id && edge.field.id === field.id)
      .flatMap((edge) => edge.from.row ?? [])
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  }));
  return { field, across, down, columns, rows };
};

/** Every link of the plan that can be shown as a matrix, in its order. */
export const matricesOf = (trace: Trace): readonly Matrix[] =>
  trace.steps
    .flatMap(({ register, links = [] }) =>
      links.map(({ field }) => matrixOf(trace, register, field)),
    )
    .filter((matrix) => matrix !== undefined);
