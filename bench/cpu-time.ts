// What a process has cost its cores, as Linux tells it.
import { readFile } from 'node:fs/promises';

/** Of `/proc/PID/stat`, as proc(5) numbers them: time in the process's own code, and in the system for it. */
const fields = { user: 14, system: 15 };
/** The first one after the name of the program, which may hold anything. */
const firstAfterName = 3;

/** The kernel counts in hundredths of a second. */
const tickMs = 10;

/**
 * CPU time used so far by all threads of a process, but not by processes that it started, in milliseconds; NaN
 * where the system does not tell.
 */
export const cpuMsOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (field: number) => Number(afterName[field - firstAfterName]);
  return (ticks(fields.user) + ticks(fields.system)) * tickMs;
};
