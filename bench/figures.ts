// Percentiles, and tables as they stand in RESULTS.md.

/** The value below which `share` (0 to 1) of the figures lie; NaN of none. */
export const percentile = (figures: readonly number[], share: number): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[index] ?? Number.NaN;
};

export const median = (figures: readonly number[]): number => percentile(figures, 0.5);

/** Measures so many times, one after the other: the median of each figure. */
export const often = async <Measured extends Readonly<Record<keyof Measured, number>>>(
  times: number,
  measure: () => Promise<Measured>,
): Promise<Measured> => {
  const first = await measure();
  const all = [first];
  while (all.length < times) all.push(await measure());
  const names = Object.keys(first) as (keyof Measured)[];
  const medians = names.map((name) => [name, median(all.map((one) => one[name]))]);
  return Object.fromEntries(medians) as Measured;
};

export const printTable = (
  title: string,
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void => {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const shown = rows.map((row) =>
    line(row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(3)) : cell))),
  );
  console.log(
    `\n${title}\n\n${line(heading)}\n${line(heading.map(() => '---'))}\n${shown.join('\n')}`,
  );
};
