// A short print of words: other words have another one, but for a chance in 2^53. It tells that something
// changed; it is no seal, since whoever wants to can compute it for words of their own.

const mixed = (hash: number, other: number): number =>
  Math.imul(hash ^ (hash >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);

export const shortPrint = (words: string): string => {
  // cyrb53: two multiplicative hashes side by side.
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  const low = mixed(one, other) >>> 0;
  const high = mixed(other, one) & 0x1fffff;
  return (high * 2 ** 32 + low).toString(36);
};
