// The thread in which logs are folded, so that nobody's letters wait for it.
import { parentPort } from 'node:worker_threads';
import { foldLog, type StoredLog, writeFolded } from './sync/folded.ts';

export interface FoldAnswer {
  /** Absent where the log cannot be folded. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly fault?: string;
}

const answer = (stored: StoredLog): FoldAnswer => {
  try {
    return { bytes: new Uint8Array(writeFolded(foldLog(stored))) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', (stored: StoredLog) => {
  const answered = answer(stored);
  const handedOver = answered.bytes === undefined ? [] : [answered.bytes.buffer];
  parentPort?.postMessage(answered, handedOver);
});
