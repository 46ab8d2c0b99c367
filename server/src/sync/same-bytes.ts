// Whether two things that came over a wire are the same, byte for byte.

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.compare(one, other) === 0;
