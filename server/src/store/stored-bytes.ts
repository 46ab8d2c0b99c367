// The tag that stored bytes begin with, so that a later version can tell what an earlier one wrote; and bytes
// made ready for another thread.

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

/**
 * Bytes of a wire are a view into a larger buffer, and all of that would go to another thread. Of many edits
 * they go in one buffer: one for each costs more than what is in it.
 */
export const inOneBuffer = <Edit extends { readonly bytes: Uint8Array }>(
  edits: readonly Edit[],
): readonly Edit[] => {
  const all = new Uint8Array(edits.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let end = 0;
  return edits.map((edit) => {
    const from = end;
    end += edit.bytes.length;
    all.set(edit.bytes, from);
    return { ...edit, bytes: all.subarray(from, end) };
  });
};
