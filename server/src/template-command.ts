// `tday template check FILE...`: every fault of every file, one a line, as compilers print them.
import { templateWords } from '@tday/shared/words/template';
import type { TemplateFault } from '@tday/templates/template-fault';
import { readTemplateFile } from '@tday/templates/template-folder';

const words = templateWords.en.check;

const faultLine = (file: string, fault: TemplateFault): string => {
  const { line, column, path, says, didYouMean } = fault;
  const sentence = didYouMean === undefined ? says : words.didYouMean(says, didYouMean);
  return words.fault(`${file}:${line}:${column}`, path, sentence);
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
    const loaded = await readTemplateFile(file);
    if ('template' in loaded) print(words.good(file, loaded.template.title));
    else for (const fault of loaded.faults) print(faultLine(file, fault));
    count += 'faults' in loaded ? loaded.faults.length : 0;
  }
  print(words.summary(count, files.length));
  return count === 0 ? 0 : 1;
};
