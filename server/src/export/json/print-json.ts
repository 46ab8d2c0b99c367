// JSON: everything as data, in one fixed order of keys, so that equal content gives equal bytes.
import { strToU8 } from 'fflate';
import type { ExportInput } from '../format.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** By UTF-16 code unit: the same in every language and on every machine. */
const byName = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const enclosed = (open: string, parts: readonly string[], close: string, indent: string): string =>
  parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;

/** Written by hand, since an object cannot hold keys such as `10` and `__proto__` in an order of ours. */
const print = (value: unknown, indent: string): string => {
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const parts = value.map((each) => print(each, deeper));
    return enclosed('[', parts, ']', indent);
  }
  const parts = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort(byName)
    .map((key) => `${JSON.stringify(key)}: ${print(value[key], deeper)}`);
  return enclosed('{', parts, '}', indent);
};

export const printJson = ({ data }: ExportInput): Uint8Array => strToU8(`${print(data, '')}\n`);
