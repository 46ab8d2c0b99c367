// `tday template check FILE...`: every fault of every file, of a template or of the parameters beside it, one
// a line, as compilers print them.
import { basename } from 'node:path';
import { templateWords } from '@tday/shared/words/template';
import type { Loaded } from '@tday/templates/dated-files';
import { isParameterFile, readParameterFile } from '@tday/templates/parameter-files';
import { isRulesFile, readProcurementFile } from '@tday/templates/procurement-files';
import type { TemplateFault } from '@tday/templates/template-fault';
import { readTemplateFile } from '@tday/templates/template-folder';

const words = templateWords.en.check;

const faultLine = (file: string, fault: TemplateFault): string => {
  const { line, column, path, says, didYouMean } = fault;
  const sentence = didYouMean === undefined ? says : words.didYouMean(says, didYouMean);
  return words.fault(`${file}:${line}:${column}`, path, sentence);
};

const titleOf = (loaded: Loaded<{ readonly title: string }>) =>
  'faults' in loaded ? loaded : { title: loaded.value.title };

/** The title of what the file holds, or its faults. */
const readAny = async (file: string) => {
  const name = basename(file);
  if (isParameterFile(name)) return titleOf(await readParameterFile(file));
  if (isRulesFile(name)) return titleOf(await readProcurementFile(file));
  const loaded = await readTemplateFile(file);
  return 'faults' in loaded ? loaded : { title: loaded.template.title };
};

/** Prints what is found; gives the exit code: 0 without a fault, 1 with faults, 2 without a file. */
export const checkTemplates = async (
  files: readonly string[],
  print: (line: string) => void,
): Promise<number> => {
  if (files.length === 0) {
    print(words.usage);
    return 2;
  }
  let count = 0;
  for (const file of files) {
    const read = await readAny(file);
    if ('title' in read) print(words.good(file, read.title));
    else for (const fault of read.faults) print(faultLine(file, fault));
    count += 'faults' in read ? read.faults.length : 0;
  }
  print(words.summary(count, files.length));
  return count === 0 ? 0 : 1;
};
