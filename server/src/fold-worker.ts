// The thread in which what takes long to read is read, so that nobody's letters wait for it: logs are folded, and
// the numbers of a version worked out.
import { parentPort } from 'node:worker_threads';
import type { WorkshopState } from './export/export-source.ts';
import type { StageStart } from './export/stage-start.ts';
import { foldLog, type StoredLog, writeFolded } from './sync/folded.ts';

export type FoldTask = { readonly log: StoredLog } | { readonly state: WorkshopState };

export interface FoldAnswer {
  /** The log, folded; absent where it cannot be. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly start?: StageStart;
  readonly fault?: string;
}

/** Logs are folded far more often: who folds them does not read in what all numbers are worked out with. */
const stageStart = async (state: WorkshopState): Promise<StageStart> => {
  const { readStageStart } = await import('./export/stage-start.ts');
  return readStageStart(state);
};

const answer = async (task: FoldTask): Promise<FoldAnswer> => {
  try {
    return 'log' in task
      ? { bytes: new Uint8Array(writeFolded(foldLog(task.log))) }
      : { start: await stageStart(task.state) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', async (task: FoldTask) => {
  const answered = await answer(task);
  const handedOver = answered.bytes === undefined ? [] : [answered.bytes.buffer];
  parentPort?.postMessage(answered, handedOver);
});
