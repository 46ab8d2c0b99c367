// The thread that holds the file: SQLite waits for the disk here, so that nobody else does.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';
import { SqliteLog } from './sqlite-log.ts';
import type {
  Answer,
  Answers,
  Asked,
  AskMessage,
  Question,
  WorkerMessage,
} from './sqlite-messages.ts';
import { StoreUnusableError } from './store.ts';

const answer = (log: SqliteLog, asked: Asked): Answers[Asked['type']] => {
  switch (asked.type) {
    case 'commit':
      return log.commit(asked.writes);
    case 'load':
      return log.load(asked.workshop, asked.upTo);
    case 'read-template':
      return log.readTemplate(asked.template);
    case 'read-log':
      return log.readLog(asked.workshop, asked.after, asked.most);
    case 'find-code':
      return log.findCode(asked.code);
    case 'find-keys':
      return log.findKeys(asked.workshop);
    case 'list-keys':
      return log.listKeys();
    case 'find-credential':
      return log.findCredential(asked.kind, asked.hash);
    case 'find-late':
      return log.findLate(asked.workshop, asked.id);
    case 'changes':
      return log.changes();
    case 'be-still':
      return log.beStill();
    case 'go-on':
      return log.goOn();
    case 'close':
      log.close();
      return undefined;
  }
};

const answerOf = (log: SqliteLog, { id, asked }: Question): Answer => {
  try {
    return { id, answer: answer(log, asked) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
};

const serve = (port: MessagePort, file: SqliteFile): void => {
  const log = new SqliteLog(openSqliteFile(file));
  port.postMessage({ type: 'opened' } satisfies WorkerMessage);
  port.on('message', (questions: AskMessage) => {
    const answers = questions.map((question) => answerOf(log, question));
    port.postMessage({ type: 'answers', answers } satisfies WorkerMessage);
    if (questions.some(({ asked }) => asked.type === 'close')) port.close();
  });
};

const begin = (port: MessagePort): void => {
  try {
    serve(port, workerData as SqliteFile);
  } catch (error) {
    if (!(error instanceof StoreUnusableError)) throw error;
    port.postMessage({ type: 'unusable', says: error.message } satisfies WorkerMessage);
    port.close();
  }
};

if (parentPort !== null) begin(parentPort);
