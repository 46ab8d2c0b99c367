// The parameters of the appraisal from the files beside the templates: appraisal-*.yaml in a folder named
// parameters, of which the one of each kind that is as at the latest day holds.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AppraisalParameters,
  gatherParameters,
  type ParameterFile,
} from '@tday/shared/appraisal/parameters';
import { checkParameters } from '@tday/shared/schema/parameters-schema';
import { placedFaults } from './placed-faults.ts';
import { shippedFolder } from './shipped-folder.ts';
import { type Faults, readYamlFile } from './yaml-file.ts';
import { readYaml } from './yaml-source.ts';

export type LoadedParameters = { readonly parameters: ParameterFile } | Faults;

export const loadParameters = (yaml: string): LoadedParameters => {
  const read = readYaml(yaml);
  if ('faults' in read) return read;
  const { source } = read;
  const checked = checkParameters(source.data);
  return 'value' in checked && source.faults.length === 0
    ? { parameters: checked.value }
    : { faults: placedFaults('faults' in checked ? checked.faults : [], source) };
};

export const readParameterFile = (file: string): Promise<LoadedParameters> =>
  readYamlFile(file, loadParameters);

export interface ParameterFolder {
  readonly parameters: AppraisalParameters;
  readonly faulty: readonly ({ readonly file: string } & Faults)[];
}

const folderOf = (templates: string): string => join(templates, 'parameters');

export const isParameterFile = (name: string): boolean => /^appraisal-.*\.ya?ml$/i.test(name);

const filesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter(isParameterFile).sort();
  } catch (error) {
    // A folder of templates need not have parameters of its own.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** Of a folder of templates. A kind that is not there, or only with faults, is taken from `others`. */
export const readParameterFolder = async (
  templates: string,
  others: AppraisalParameters = {},
): Promise<ParameterFolder> => {
  const folder = folderOf(templates);
  const files: ParameterFile[] = [];
  const faulty: ParameterFolder['faulty'][number][] = [];
  for (const name of await filesIn(folder)) {
    const loaded = await readParameterFile(join(folder, name));
    if ('parameters' in loaded) files.push(loaded.parameters);
    else faulty.push({ file: join('parameters', name), faults: loaded.faults });
  }
  return { parameters: { ...others, ...gatherParameters(files) }, faulty };
};

export const shippedParameters = (): Promise<ParameterFolder> =>
  readParameterFolder(shippedFolder());
