// The rules of buying from the parameter files beside the templates: procurement-*.yaml in a folder
// named parameters, of which the one as at the latest day holds.
import type { ProcurementRules } from '@tday/shared/buying/procurement-rules';
import { checkProcurementRules } from '@tday/shared/schema/procurement-schema';
import { type FaultyFile, type Loaded, loadChecked, readDatedFiles } from './dated-files.ts';
import { readYamlFile } from './yaml-file.ts';

export const loadProcurementRules = (yaml: string): Loaded<ProcurementRules> =>
  loadChecked(yaml, checkProcurementRules);

export const readProcurementFile = (file: string): Promise<Loaded<ProcurementRules>> =>
  readYamlFile(file, loadProcurementRules);

export interface RulesFolder {
  readonly rules?: ProcurementRules;
  readonly faulty: readonly FaultyFile[];
}

export const isRulesFile = (name: string): boolean => /^procurement-.*\.ya?ml$/i.test(name);

const newestOf = (all: readonly ProcurementRules[]): ProcurementRules | undefined =>
  all.reduce<ProcurementRules | undefined>(
    (newest, rules) => (newest === undefined || rules.asAt >= newest.asAt ? rules : newest),
    undefined,
  );

/** Of the folder of templates given; `rules` is left out where it has none without a fault. */
export const readRulesFolder = async (templates: string): Promise<RulesFolder> => {
  const { values, faulty } = await readDatedFiles(templates, isRulesFile, loadProcurementRules);
  const rules = newestOf(values);
  return { ...(rules && { rules }), faulty };
};
