// Faults of data at their places in the text that it was read from.
import type { SchemaFault } from '@tday/shared/schema/schema-fault';
import { pathWords, suggestion, type TemplateFault } from './template-fault.ts';
import type { YamlSource } from './yaml-source.ts';

const placed = (fault: SchemaFault, source: YamlSource): TemplateFault => {
  const meant = suggestion(fault);
  return {
    ...(fault.at === 'key' ? source.placeOfKey(fault.path) : source.placeOfValue(fault.path)),
    path: pathWords(source.data, fault.path),
    says: fault.says,
    ...(meant !== undefined && { didYouMean: meant }),
  };
};

const byLine = (a: TemplateFault, b: TemplateFault): number =>
  a.line - b.line || a.column - b.column;

/** Those of the text itself among them, in the order of their lines. */
export const placedFaults = (
  faults: readonly SchemaFault[],
  source: YamlSource,
): readonly TemplateFault[] =>
  [...source.faults, ...faults.map((fault) => placed(fault, source))].sort(byLine);
