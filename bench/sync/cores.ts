// Who runs where: the server on one core, whoever drives it on another, so that neither takes the
// other's time. Only Linux can; elsewhere both run where they like, and the figures say less.
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const canPin = process.platform === 'linux' && availableParallelism() > 1;

export const serverCore = canPin ? 0 : undefined;

/** False if this process shares its cores with the servers. */
export const pinDriver = (): boolean => {
  if (canPin) execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' });
  return canPin;
};
