// `tday log FILE`: the log of a workshop, a line an entry, with who and what of, and never a word of what was
// written.
import type { Template } from '@tday/shared/template';
import { cliWords } from '@tday/shared/words/cli';
import { logWords } from '@tday/shared/words/log';
import { findParticipant } from '@tday/shared/workshop';
import { isDatabase, type Unusable, useWorkshop, type Wanted } from './chosen-workshop.ts';
import { type LogLine, readLines } from './log-lines.ts';
import type { Saying } from './saying.ts';

const words = cliWords.en;
const { line, server, decided, edited } = logWords.en;

export interface LogOptions extends Wanted {
  readonly json?: boolean | undefined;
}

const numberWidth = 7;

const nameOf = ({ workshop, by }: LogLine): string =>
  by === undefined ? server : (findParticipant(workshop, by)?.name ?? by);

const asText = (template: Template, entry: LogLine): string => {
  const { number, at, bytes, workshop } = entry;
  const names = { template, workshop };
  const what =
    entry.kind === 'edit' ? edited(entry.sections, names) : decided(entry.decided.decision, names);
  return line(String(number).padStart(numberWidth), at, nameOf(entry), what, bytes);
};

/** One object a line, as programs like to read. */
const asJson = (entry: LogLine): string => {
  const { number, at, by, bytes, kind } = entry;
  const about =
    entry.kind === 'edit'
      ? { doc: entry.doc, sections: entry.sections }
      : { decision: entry.decided.decision };
  return JSON.stringify({ number, at, by, name: nameOf(entry), bytes, kind, ...about });
};

const sayLog = async (
  file: string,
  options: LogOptions,
  { say }: Saying,
): Promise<undefined | Unusable> =>
  useWorkshop(file, options, async (store, { id }) => {
    const stored = await store.load(id);
    if (stored === undefined) throw new Error(`the workshop ${id} is listed and not there`);
    // Checked when the workshop was created.
    const template = JSON.parse(stored.template) as Template;
    for await (const entry of readLines(store, id, template)) {
      say(options.json === true ? asJson(entry) : asText(template, entry));
    }
    return undefined;
  });

/** 0 if it was shown, 1 if it could not be, 2 if the command was not understood. */
export const showLog = async (
  files: readonly string[],
  options: LogOptions,
  saying: Saying,
): Promise<number> => {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    saying.complain(words.log.expectedFile);
    return 2;
  }
  const found = await isDatabase(file, words.notOurs(file));
  if (found === false) saying.complain(words.notOurs(file));
  const unusable =
    typeof found === 'object' ? found : found && (await sayLog(file, options, saying));
  if (unusable) for (const says of unusable.says) saying.complain(says);
  return found === true && !unusable ? 0 : 1;
};
