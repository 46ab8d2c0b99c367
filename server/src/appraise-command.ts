// `tday appraise FILE.json`: what the options of a file are worth, as JSON, without a server.
import { readFile, stat } from 'node:fs/promises';
import type { Appraisal, BenefitLine, CostLine } from '@tday/shared/appraisal/appraisal-input';
import { flatRate, type RateSchedule } from '@tday/shared/appraisal/discounting';
import { type AppraisalParameters, findSchedule } from '@tday/shared/appraisal/parameters';
import { type AppraisalFile, checkAppraisalFile } from '@tday/shared/schema/appraisal-file-schema';
import type { Path, SchemaFault } from '@tday/shared/schema/schema-fault';
import { appraisalFileWords } from '@tday/shared/words/appraisal-file';
import { shippedParameters } from '@tday/templates/parameter-files';
import { type Shown, showAppraisal } from './appraise-output.ts';
import type { Saying } from './saying.ts';
import { whyOf } from './why-unreadable.ts';

const words = appraisalFileWords.en;

/** In bytes: 30 options of 60 years and 40 lines are a tenth of it. */
const largestFile = 20_000_000;

export interface AppraiseOptions {
  readonly sensitivity?: boolean | undefined;
  readonly switching?: boolean | undefined;
}

type Read = { readonly raw: unknown } | { readonly says: readonly string[]; readonly code: 1 | 2 };

/** 0 if the results are written, 1 if the file is at fault, 2 if the command was not understood. */
export const appraiseFile = async (
  files: readonly string[],
  { sensitivity = false, switching = false }: AppraiseOptions,
  { say, complain }: Saying,
): Promise<number> => {
  const read = await readJson(files);
  if ('says' in read) {
    for (const line of read.says) complain(line);
    return read.code;
  }
  const [file = ''] = files;
  const { parameters } = await shippedParameters();
  const appraised = readAppraisal(read.raw, parameters);
  if ('faults' in appraised) {
    complain(words.faults(file));
    for (const { path, says } of appraised.faults) complain(words.fault(pathText(path), says));
    return 1;
  }
  const shown: Shown = { sensitivity, switching, parameters };
  say(JSON.stringify(showAppraisal(appraised.appraisal, appraised.hasStandings, shown), null, 2));
  return 0;
};

const readJson = async ([file, ...others]: readonly string[]): Promise<Read> => {
  if (file === undefined || others.length > 0) return { says: [words.expectedFile], code: 2 };
  try {
    const about = await stat(file);
    if (about.size > largestFile)
      return { says: [words.tooLargeFile(file, largestFile / 1e6)], code: 1 };
    return { raw: JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, '')) };
  } catch (error) {
    const says =
      error instanceof SyntaxError
        ? words.notJson(file, error.message)
        : words.notThere(file, whyOf(error));
    return { says: [says], code: 1 };
  }
};

/** options[1].costs[0].amounts[3] */
const pathText = (path: Path): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`))
    .join('') || 'the file';

type Appraised =
  | { readonly appraisal: Appraisal; readonly hasStandings: boolean }
  | { readonly faults: readonly SchemaFault[] };

const readAppraisal = (raw: unknown, parameters: AppraisalParameters): Appraised => {
  const checked = checkAppraisalFile(raw);
  if ('faults' in checked) return checked;
  const { value } = checked;
  const rate = rateOf(value, parameters);
  if ('says' in rate) return { faults: [{ ...rate, at: 'value' }] };
  const { bcrSavings } = value.parameters;
  return {
    appraisal: { rate: rate.rate, ...(bcrSavings && { bcrSavings }), options: optionsOf(value) },
    hasStandings: value.options.some(({ standing }) => standing !== undefined),
  };
};

const rateOf = (
  { parameters: { rate, schedule } }: AppraisalFile,
  parameters: AppraisalParameters,
): { readonly rate: RateSchedule } | { readonly path: Path; readonly says: string } => {
  if (typeof rate === 'number') return { rate: flatRate(rate) };
  const named = rate ?? schedule ?? 'standard';
  const found = findSchedule(parameters, named);
  if (found !== undefined) return { rate: found };
  const known = parameters.rates?.schedules.map(({ id }) => id) ?? [];
  const path = ['parameters', rate === undefined ? 'schedule' : 'rate'];
  return { path, says: words.schedule(named, known) };
};

const optionsOf = ({ options }: AppraisalFile): Appraisal['options'] =>
  options.map(({ name, standing = 'other', costs, benefits }, at) => ({
    id: `options[${at}]`,
    name,
    standing,
    costs: costs.map((line, index): CostLine => ({ id: `costs[${index}]`, ...line })),
    benefits: benefits.map((line, index): BenefitLine => ({ id: `benefits[${index}]`, ...line })),
  }));
