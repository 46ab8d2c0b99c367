// The links of rows, fetched once the register is there: nobody waits for them to write, and where they
// cannot be had the register is as it is without them.
import type { RowId } from '@tday/shared/ids';
import { type ComponentType, lazy } from 'react';

interface OfRow {
  readonly section: string;
  readonly row: RowId;
}

const Nothing: ComponentType<OfRow> = () => null;

const orNothing = (load: () => Promise<ComponentType<OfRow>>) =>
  lazy(async () => ({ default: await load().catch(() => Nothing) }));

export const RowEnds = orNothing(async () => (await import('../trace/RowEnds.tsx')).RowEnds);

export const RowPointers = orNothing(
  async () => (await import('../trace/RowPointers.tsx')).RowPointers,
);
