// Plain JSON and its canonical form: one text for one meaning, so that a fingerprint can be computed
// again by whoever has the data. Keys sorted by code unit, no white space, numbers as JavaScript
// writes them: RFC 8785.
import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A plain copy. Whatever JSON cannot say (undefined, NaN, functions) is left out, or null in a list. */
export const toJson = (value: unknown): Json => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [key, toJson(held)]));
};

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

export const canonicalText = (json: Json): string => {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (isList(json)) return `[${json.map(canonicalText).join(',')}]`;
  const pairs = Object.entries(json)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`);
  return `{${pairs.join(',')}}`;
};

/** SHA-256 in hexadecimal over the canonical form in UTF-8. */
export const fingerprintOf = (json: Json): string =>
  toHexString(digest(encodeUtf8(canonicalText(json))));
