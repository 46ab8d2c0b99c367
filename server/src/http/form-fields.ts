// The fields of a form that a page without JavaScript sent.
import type { Ask } from './parts.ts';

/** What is shown again of a name that is far too long. */
export const longestTyped = 800;

/** A field that is missing, repeated or a file is an empty one: the form says what is needed. */
export const readForm = async (c: Ask): Promise<(field: string) => string> => {
  const body = await c.req.parseBody().catch(() => undefined);
  return (field) => {
    const value = body?.[field];
    return typeof value === 'string' ? value : '';
  };
};
