// Templates on the disk: those that come with the project, and those of a folder that a host names.
// A faulty file is listed with its faults and breaks nothing.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcurementRules } from '@tday/shared/buying/procurement-rules';
import type { Template } from '@tday/shared/template';
import { templateWords } from '@tday/shared/words/template';
import { type LoadedTemplate, loadTemplate } from './load-template.ts';
import { readRulesFolder } from './procurement-files.ts';
import { shippedFolder } from './shipped-folder.ts';
import type { TemplateFault } from './template-fault.ts';
import { largestTemplate } from './yaml-source.ts';

const words = templateWords.en.file;

interface FaultyTemplate {
  /** The name of the file, without its folder. */
  readonly file: string;
  readonly faults: readonly TemplateFault[];
}

export interface TemplateFolder {
  readonly templates: readonly Template[];
  readonly faulty: readonly FaultyTemplate[];
}

const faultOfFile = (says: string): { readonly faults: readonly TemplateFault[] } => ({
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

const readAndLoad = async (file: string): Promise<LoadedTemplate> => {
  const about = await stat(file);
  // A pipe or a device would keep the reader waiting for ever.
  if (!about.isFile()) return faultOfFile(words.notText);
  if (about.size > largestTemplate) return faultOfFile(words.tooLarge(largestTemplate / 1000));
  const yaml = decode(await readFile(file));
  return yaml === undefined ? faultOfFile(words.notText) : loadTemplate(yaml);
};

/** A file that cannot be read is a fault like any other. */
export const readTemplateFile = async (file: string): Promise<LoadedTemplate> => {
  try {
    return await readAndLoad(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return faultOfFile(words.unreadable(reasonOf(error)));
    throw error;
  }
};

const isTemplateFile = (name: string): boolean => /^[^.].*\.ya?ml$/i.test(name);

/** A template that suggests how to buy carries the rules of buying as they are now. */
const withRules = (template: Template, rules: ProcurementRules | undefined): Template =>
  rules !== undefined &&
  template.sections.some(({ helper }) => helper?.kind === 'procurement-route')
    ? { ...template, procurement: rules }
    : template;

/**
 * Every template of a folder, by the names of its files. An id belongs to the first that has it: one of
 * `others`, which are on offer already, or an earlier file. Rejects if there is no such folder.
 */
export const readTemplateFolder = async (
  folder: string,
  others: readonly Template[] = [],
): Promise<TemplateFolder> => {
  const own = await readRulesFolder(folder);
  const rules = own.rules ?? others.find(({ procurement }) => procurement)?.procurement;
  const files = (await readdir(folder)).filter(isTemplateFile).sort();
  const takenBy = new Map<string, string>(others.map((template) => [template.id, words.shipped]));
  const templates: Template[] = [];
  const faulty: FaultyTemplate[] = [...own.faulty];
  for (const file of files) {
    const loaded = await readTemplateFile(join(folder, file));
    if ('faults' in loaded) {
      faulty.push({ file, faults: loaded.faults });
      continue;
    }
    const taken = takenBy.get(loaded.template.id);
    if (taken === undefined) {
      takenBy.set(loaded.template.id, file);
      templates.push(withRules(loaded.template, rules));
    } else {
      faulty.push({ file, ...faultOfFile(words.idTaken(loaded.template.id, taken)) });
    }
  }
  return { templates, faulty };
};

export const shippedTemplates = (): Promise<TemplateFolder> => readTemplateFolder(shippedFolder());
