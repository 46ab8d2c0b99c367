// What the system says of a file, for a sentence; anything that is no word of the system is a mistake of
// ours and thrown on.
export const whyOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.message;
  throw error;
};
