// What a register is better with: its filters, the links of its rows, moving them, those removed.
import { orNothing } from '../or-nothing.ts';

export const RowEnds = orNothing(async () => (await import('../trace/RowEnds.tsx')).RowEnds);

export const RowPointers = orNothing(
  async () => (await import('../trace/RowPointers.tsx')).RowPointers,
);

export const MoveRow = orNothing(async () => (await import('./MoveRow.tsx')).MoveRow);

export const RemovedPointers = orNothing(
  async () => (await import('../trace/RowPointers.tsx')).RemovedPointers,
);

export const RegisterFilter = orNothing(
  async () => (await import('./RegisterFilter.tsx')).RegisterFilter,
);

export const RemovedRows = orNothing(async () => (await import('./RemovedRows.tsx')).RemovedRows);
