// Templates on the disk: those that come with the project, and those of a folder that a host names.
// A faulty file is listed with its faults and breaks nothing. A template is given the rates and
// rules in force that it works with: the workshop that is started from it keeps them.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppraisalParameters } from '@tday/shared/appraisal/parameters';
import type { ProcurementRules } from '@tday/shared/buying/procurement-rules';
import type { Template } from '@tday/shared/template';
import { templateWords } from '@tday/shared/words/template';
import { type LoadedTemplate, loadTemplate } from './load-template.ts';
import { readParameterFolder } from './parameter-files.ts';
import { readRulesFolder } from './procurement-files.ts';
import { shippedFolder } from './shipped-folder.ts';
import type { TemplateFault } from './template-fault.ts';
import { faultOfFile, readYamlFile } from './yaml-file.ts';

const words = templateWords.en.file;

interface FaultyFile {
  /** The name of the file, without the folder of the templates. */
  readonly file: string;
  readonly faults: readonly TemplateFault[];
}

/** What is in force: of a folder, and of the folder before it what it has none of. */
export interface InForce {
  readonly parameters: AppraisalParameters;
  readonly rules?: ProcurementRules;
}

export interface TemplateFolder extends InForce {
  readonly templates: readonly Template[];
  readonly faulty: readonly FaultyFile[];
}

export const readTemplateFile = (file: string): Promise<LoadedTemplate> =>
  readYamlFile(file, loadTemplate);

const isTemplateFile = (name: string): boolean => /^[^.].*\.ya?ml$/i.test(name);

const suggestsRoute = ({ sections }: Template): boolean =>
  sections.some(({ helper }) => helper?.kind === 'procurement-route');

/** A template that computes carries the rates, one that suggests how to buy the rules of buying. */
export const withInForce = (template: Template, { parameters, rules }: InForce): Template => ({
  ...template,
  ...(template.appraisal !== undefined && { parameters }),
  ...(rules !== undefined && suggestsRoute(template) && { procurement: rules }),
});

const nothing: TemplateFolder = { templates: [], faulty: [], parameters: {} };

/**
 * Every template of a folder, by the names of its files. An id belongs to the first that has it: one of
 * `others`, which is on offer already, or an earlier file. Rejects if there is no such folder.
 */
export const readTemplateFolder = async (
  folder: string,
  others: TemplateFolder = nothing,
): Promise<TemplateFolder> => {
  const ours = await readParameterFolder(folder, others.parameters);
  const buying = await readRulesFolder(folder);
  const rules = buying.rules ?? others.rules;
  const inForce = { parameters: ours.parameters, ...(rules && { rules }) };
  const files = (await readdir(folder)).filter(isTemplateFile).sort();
  const takenBy = new Map<string, string>(
    others.templates.map((template) => [template.id, words.shipped]),
  );
  const templates: Template[] = [];
  const faulty: FaultyFile[] = [...ours.faulty, ...buying.faulty];
  for (const file of files) {
    const loaded = await readTemplateFile(join(folder, file));
    if ('faults' in loaded) {
      faulty.push({ file, faults: loaded.faults });
      continue;
    }
    const taken = takenBy.get(loaded.template.id);
    if (taken === undefined) {
      takenBy.set(loaded.template.id, file);
      templates.push(withInForce(loaded.template, inForce));
    } else {
      faulty.push({ file, ...faultOfFile(words.idTaken(loaded.template.id, taken)) });
    }
  }
  return { templates, faulty, ...inForce };
};

export const shippedTemplates = (): Promise<TemplateFolder> => readTemplateFolder(shippedFolder());
