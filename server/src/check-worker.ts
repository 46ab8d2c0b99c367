// The thread in which a file is checked: what SQLite holds of a file is let go for certain only when its
// thread ends.
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile, type FileCheck } from './check-file.ts';
import { borrowSqliteFile } from './store/sqlite-file.ts';
import { StoreUnusableError } from './store/store.ts';

/** Or why the file cannot be used. */
export type CheckAnswer = FileCheck | { readonly unusable: string };

const answer = (file: string): CheckAnswer => {
  try {
    const database = borrowSqliteFile(file);
    const checked = checkFile(database);
    database.exec('ROLLBACK');
    database.close();
    return checked;
  } catch (error) {
    if (error instanceof StoreUnusableError) return { unusable: error.message };
    throw error;
  }
};

parentPort?.postMessage(answer(String(workerData)));
