// What a register is better with: the links of its rows and the filter for gaps. Fetched once the register is
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

export const GapFilter = orNothing(async () => (await import('./GapFilter.tsx')).GapFilter);
