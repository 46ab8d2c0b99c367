// The rules of buying from the parameter files beside the templates: procurement-*.yaml in a folder
// named parameters, of which the one as at the latest day holds.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcurementRules } from '@tday/shared/buying/procurement-rules';
import { checkProcurementRules } from '@tday/shared/schema/procurement-schema';
import { placedFaults } from './placed-faults.ts';
import { type Faults, readYamlFile } from './yaml-file.ts';
import { readYaml } from './yaml-source.ts';

export type LoadedRules = { readonly rules: ProcurementRules } | Faults;

export const loadProcurementRules = (yaml: string): LoadedRules => {
  const read = readYaml(yaml);
  if ('faults' in read) return read;
  const { source } = read;
  const checked = checkProcurementRules(source.data);
  return 'value' in checked && source.faults.length === 0
    ? { rules: checked.value }
    : { faults: placedFaults('faults' in checked ? checked.faults : [], source) };
};

export const readProcurementFile = (file: string): Promise<LoadedRules> =>
  readYamlFile(file, loadProcurementRules);

export interface RulesFolder {
  readonly rules?: ProcurementRules;
  readonly faulty: readonly ({ readonly file: string } & Faults)[];
}

export const isRulesFile = (name: string): boolean => /^procurement-.*\.ya?ml$/i.test(name);

const filesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter(isRulesFile).sort();
  } catch (error) {
    // A folder of templates need not have parameters of its own.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** Of the folder of templates given; `rules` is left out where it has none without a fault. */
export const readRulesFolder = async (templates: string): Promise<RulesFolder> => {
  const folder = join(templates, 'parameters');
  const faulty: RulesFolder['faulty'][number][] = [];
  let newest: ProcurementRules | undefined;
  for (const name of await filesIn(folder)) {
    const loaded = await readProcurementFile(join(folder, name));
    if ('faults' in loaded) faulty.push({ file: join('parameters', name), faults: loaded.faults });
    else if (newest === undefined || loaded.rules.asAt >= newest.asAt) newest = loaded.rules;
  }
  return { ...(newest && { rules: newest }), faulty };
};
