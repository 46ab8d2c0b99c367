// The command `tday`: which command is meant, and with which options.
import { parseArgs } from 'node:util';
import { cliWords } from '@tday/shared/words/cli';
import { appraiseFile } from './appraise-command.ts';
import { checkStore } from './check-command.ts';
import { exportFile } from './export-command.ts';
import { showLog } from './log-command.ts';
import type { Saying } from './saying.ts';
import { checkTemplates } from './template-command.ts';

const words = cliWords.en;

const options = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string', short: 'f' },
  document: { type: 'string', short: 'd' },
  output: { type: 'string', short: 'o' },
  code: { type: 'string' },
  workshop: { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean' },
  sensitivity: { type: 'boolean' },
  switching: { type: 'boolean' },
} as const;

const misused = ({ complain }: Saying, says: string): number => {
  complain(says);
  complain(words.seeHelp);
  return 2;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node says itself, in one sentence, which option it does not know.
    if (error instanceof TypeError) return { says: error.message };
    throw error;
  }
};

/** Says what came of it; gives the exit code: 0 if done, 1 if not, 2 if it was not understood. */
export const runCommandLine = async (args: readonly string[], saying: Saying): Promise<number> => {
  const parsed = parse(args);
  if ('says' in parsed) return misused(saying, parsed.says);
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help === true || command === 'help') {
    saying.say(words.help);
    return 0;
  }
  if (command === undefined) return misused(saying, words.noCommand);
  if (command === 'export') return exportFile(rest, values, saying);
  if (command === 'appraise') return appraiseFile(rest, values, saying);
  if (command === 'check') return checkStore(rest, saying);
  if (command === 'log') return showLog(rest, values, saying);
  if (command !== 'template') return misused(saying, words.unknownCommand(command));
  const [action, ...files] = rest;
  return action === 'check'
    ? checkTemplates(files, saying.say)
    : misused(saying, words.template.expectedCheck);
};
