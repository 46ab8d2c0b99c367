// `tday check FILE`: verifies a file of workshops as it lies there, and lists every fault.
import { once } from 'node:events';
import { checkWords } from '@tday/shared/words/check';
import { cliWords } from '@tday/shared/words/cli';
import type { CheckAnswer } from './check-worker.ts';
import { isDatabase } from './chosen-workshop.ts';
import type { Saying } from './saying.ts';
import { startWorker } from './start-worker.ts';

const words = checkWords.en;
const { notOurs } = cliWords.en;

const check = async (file: string): Promise<CheckAnswer> => {
  const worker = startWorker('check-worker', file);
  const ended = once(worker, 'exit');
  const [answer] = (await once(worker, 'message')) as [CheckAnswer];
  await ended;
  return answer;
};

const report = (file: string, answer: CheckAnswer, { say, complain }: Saying): number => {
  if ('unusable' in answer) {
    complain(answer.unusable);
    return 1;
  }
  const { faults, workshops, entries } = answer;
  if (faults.length === 0) {
    say(words.good(file, workshops, entries));
    return 0;
  }
  for (const fault of faults) complain(fault);
  complain(words.faults(file, faults.length));
  return 1;
};

/** 0 without a fault, 1 with faults or if it cannot be used, 2 if the command was not understood. */
export const checkStore = async (files: readonly string[], saying: Saying): Promise<number> => {
  const { complain } = saying;
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    complain(words.expectedFile);
    return 2;
  }
  const found = await isDatabase(file, notOurs(file));
  if (found !== true) {
    for (const says of found === false ? [notOurs(file)] : found.says) complain(says);
    return 1;
  }
  return report(file, await check(file), saying);
};
