// The tag that stored bytes begin with, so that a later version can tell what an earlier one wrote.

const tag = 1;

/** A copy of its own: what comes from a wire is a view into a larger buffer that would be kept whole. */
export const tagged = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const stored = new Uint8Array(bytes.length + 1);
  stored[0] = tag;
  stored.set(bytes, 1);
  return stored;
};

export const untagged = (stored: Uint8Array): Uint8Array => {
  if (stored[0] !== tag) throw new Error(`stored bytes have the tag ${stored[0]}, expected ${tag}`);
  return stored.subarray(1);
};
