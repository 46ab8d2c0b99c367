// A YAML file on the disk, read with care: what cannot be read is a fault like any other.
import { readFile, stat } from 'node:fs/promises';
import { templateWords } from '@tday/shared/words/template';
import type { TemplateFault } from './template-fault.ts';
import { largestTemplate } from './yaml-source.ts';

const words = templateWords.en.file;

export interface Faults {
  readonly faults: readonly TemplateFault[];
}

export const faultOfFile = (says: string): Faults => ({
  faults: [{ line: 1, column: 1, path: '', says }],
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const readAndLoad = async <Loaded>(
  file: string,
  load: (yaml: string) => Loaded,
): Promise<Loaded | Faults> => {
  const about = await stat(file);
  // A pipe or a device would keep the reader waiting for ever.
  if (!about.isFile()) return faultOfFile(words.notText);
  if (about.size > largestTemplate) return faultOfFile(words.tooLarge(largestTemplate / 1000));
  const yaml = decode(await readFile(file));
  return yaml === undefined ? faultOfFile(words.notText) : load(yaml);
};

export const readYamlFile = async <Loaded>(
  file: string,
  load: (yaml: string) => Loaded,
): Promise<Loaded | Faults> => {
  try {
    return await readAndLoad(file, load);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return faultOfFile(words.unreadable(reasonOf(error)));
    throw error;
  }
};
