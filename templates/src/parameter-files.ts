// The parameters of the appraisal from the files beside the templates: appraisal-*.yaml in a folder named
// parameters, of which the one of each kind that is as at the latest day holds.
import {
  type AppraisalParameters,
  gatherParameters,
  type ParameterFile,
} from '@tday/shared/appraisal/parameters';
import { checkParameters } from '@tday/shared/schema/parameters-schema';
import { type FaultyFile, type Loaded, loadChecked, readDatedFiles } from './dated-files.ts';
import { shippedFolder } from './shipped-folder.ts';
import { readYamlFile } from './yaml-file.ts';

export const loadParameters = (yaml: string): Loaded<ParameterFile> =>
  loadChecked(yaml, checkParameters);

export const readParameterFile = (file: string): Promise<Loaded<ParameterFile>> =>
  readYamlFile(file, loadParameters);

export interface ParameterFolder {
  readonly parameters: AppraisalParameters;
  readonly faulty: readonly FaultyFile[];
}

export const isParameterFile = (name: string): boolean => /^appraisal-.*\.ya?ml$/i.test(name);

/** Of a folder of templates. A kind that is not there, or only with faults, is taken from `others`. */
export const readParameterFolder = async (
  templates: string,
  others: AppraisalParameters = {},
): Promise<ParameterFolder> => {
  const { values, faulty } = await readDatedFiles(templates, isParameterFile, loadParameters);
  return { parameters: { ...others, ...gatherParameters(values) }, faulty };
};

export const shippedParameters = (): Promise<ParameterFolder> =>
  readParameterFolder(shippedFolder());
