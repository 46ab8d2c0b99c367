// The trace of a workshop: its links, and what its template's plan makes of them.

import type { RowsWhere } from '../checks/check.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { findField, findRegister } from '../template.ts';
import { type LinkGraph, type RowPlace, readLinks } from './link-graph.ts';
import { stepOf, type TracePlan, type TraceStep } from './trace-plan.ts';

export class Trace {
  readonly answers: Answers;
  readonly plan: TracePlan;
  readonly graph: LinkGraph;
  private readonly leftOut = new Map<string, ReadonlySet<RowId>>();

  constructor(answers: Answers, plan: TracePlan, graph = readLinks(answers)) {
    this.answers = answers;
    this.plan = plan;
    this.graph = graph;
  }

  /** The steps whose registers whoever reads may read. */
  get steps(): readonly TraceStep[] {
    return this.plan.steps.filter(({ register }) => this.answers.mayRead(register));
  }

  rows(register: string, where?: RowsWhere): readonly RowId[] {
    const rows = this.answers.rows(register);
    return where === undefined ? rows : rows.filter((row) => this.fits(register, row, where));
  }

  /** Whether a row counts: one that is left out, as not this time, neither has holes nor fills any. */
  counts({ section, row }: RowPlace): boolean {
    const known = this.leftOut.get(section) ?? this.readLeftOut(section);
    this.leftOut.set(section, known);
    return !known.has(row);
  }

  fits(register: string, row: RowId, { field, is }: RowsWhere): boolean {
    const value = this.valueAt(register, row, field);
    return typeof value === 'string' && is.includes(value);
  }

  isFilled(register: string, row: RowId, field: string): boolean {
    return this.valueAt(register, row, field) !== undefined;
  }

  private readLeftOut(register: string): ReadonlySet<RowId> {
    const where = stepOf(this.plan, register)?.leftOut;
    return new Set(where && this.rows(register, where));
  }

  private valueAt(register: string, row: RowId, field: string): unknown {
    const section = findRegister(this.answers.source.template, register);
    const found = section && findField(section, field);
    return section && found && this.answers.at(section, found, row)?.value;
  }
}

/** Undefined where the template plans no trace. */
export const readTrace = (answers: Answers): Trace | undefined => {
  const plan = answers.source.template.trace;
  return plan && new Trace(answers, plan);
};
