// A template's YAML as a template, or all its faults at once, in the order of their lines.

import { isRecord } from '@tday/shared/is-record';
import { checkTemplate } from '@tday/shared/schema/check-template';
import type { Path, SchemaFault } from '@tday/shared/schema/schema-fault';
import type { Template } from '@tday/shared/template';
import { placedFaults } from './placed-faults.ts';
import { suggestion, type TemplateFault } from './template-fault.ts';
import { readYaml } from './yaml-source.ts';

export type LoadedTemplate =
  | { readonly template: Template }
  | { readonly faults: readonly TemplateFault[] };

const faultsOf = (raw: unknown): readonly SchemaFault[] => {
  const checked = checkTemplate(raw);
  return 'faults' in checked ? checked.faults : [];
};

const withValueAt = (raw: unknown, [step, ...rest]: Path, value: string): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(raw)) {
    return raw.map((entry, index) => (index === step ? withValueAt(entry, rest, value) : entry));
  }
  return isRecord(raw) ? { ...raw, [step]: withValueAt(raw[step], rest, value) } : raw;
};

const isKindFault = ({ path }: SchemaFault): boolean =>
  path.at(-1) === 'kind' || path.at(-1) === 'type';

/**
 * A misspelt kind or type hides what is wrong below it, and makes others point at nothing. So it is
 * mended, and everything else is said of the mended data.
 */
const allFaults = (raw: unknown): readonly SchemaFault[] => {
  const faults = faultsOf(raw);
  const misspelt = faults.filter((fault) => isKindFault(fault) && suggestion(fault) !== undefined);
  if (misspelt.length === 0) return faults;
  const mended = misspelt.reduce(
    (data, fault) => withValueAt(data, fault.path, suggestion(fault) ?? ''),
    raw,
  );
  return [...misspelt, ...faultsOf(mended)];
};

/** One fault for a misspelt key, not a second one because the right key is missing. */
const withoutEchoes = (faults: readonly SchemaFault[]): readonly SchemaFault[] => {
  const renamed = new Set(
    faults
      .filter((fault) => fault.at === 'key')
      .map((fault) => JSON.stringify([...fault.path.slice(0, -1), suggestion(fault)])),
  );
  return faults.filter((fault) => fault.at === 'key' || !renamed.has(JSON.stringify(fault.path)));
};

export const loadTemplate = (yaml: string): LoadedTemplate => {
  const read = readYaml(yaml);
  if ('faults' in read) return read;
  const { source } = read;
  const checked = checkTemplate(source.data);
  return 'value' in checked && source.faults.length === 0
    ? { template: checked.value }
    : { faults: placedFaults(withoutEchoes(allFaults(source.data)), source) };
};
