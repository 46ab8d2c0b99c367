// Dated files beside the templates, in a folder named parameters: read one by one, those with faults told
// apart. What they hold, and which of them is in force, is known to whoever asks.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from '@tday/shared/schema/schema-fault';
import { placedFaults } from './placed-faults.ts';
import { type Faults, readYamlFile } from './yaml-file.ts';
import { readYaml } from './yaml-source.ts';

export type Loaded<Value> = { readonly value: Value } | Faults;

export interface FaultyFile extends Faults {
  /** From the folder of the templates. */
  readonly file: string;
}

interface DatedFiles<Value> {
  /** In the order of the files' names. */
  readonly values: readonly Value[];
  readonly faulty: readonly FaultyFile[];
}

export const loadChecked = <Value>(
  yaml: string,
  check: (raw: unknown) => Checked<Value>,
): Loaded<Value> => {
  const read = readYaml(yaml);
  if ('faults' in read) return read;
  const { source } = read;
  const checked = check(source.data);
  return 'value' in checked && source.faults.length === 0
    ? checked
    : { faults: placedFaults('faults' in checked ? checked.faults : [], source) };
};

const filesIn = async (
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter(isWanted).sort();
  } catch (error) {
    // A folder of templates need not have parameters of its own.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

export const readDatedFiles = async <Value>(
  templates: string,
  isWanted: (name: string) => boolean,
  load: (yaml: string) => Loaded<Value>,
): Promise<DatedFiles<Value>> => {
  const folder = join(templates, 'parameters');
  const values: Value[] = [];
  const faulty: FaultyFile[] = [];
  for (const name of await filesIn(folder, isWanted)) {
    const loaded = await readYamlFile(join(folder, name), load);
    if ('value' in loaded) values.push(loaded.value);
    else faulty.push({ file: join('parameters', name), faults: loaded.faults });
  }
  return { values, faulty };
};
