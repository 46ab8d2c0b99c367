// What a register is better with: its filters, the links of its rows, moving them, those removed. Fetched once the register is
// there, as nobody waits for them to write; where they cannot be had the register is as it is without them.
import { type ComponentType, lazy } from 'react';

const orNothing = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    const Nothing: ComponentType<Props> = () => null;
    return { default: await load().catch(() => Nothing) };
  });

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
