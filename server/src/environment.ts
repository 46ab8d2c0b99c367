// What settings come from, and what becomes of one that is read.

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a setting should have been, or its value. */
export type Read<Value> = { readonly value: Value } | { readonly expected: string };

export const fits = <Value>(value: Value): Read<Value> => ({ value });
