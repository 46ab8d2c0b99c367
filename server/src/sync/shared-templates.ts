// Every workshop carries its own copy of its template; in memory, workshops with the same copy share one.
import { createHash } from 'node:crypto';
import type { Template } from '@tday/shared/template';

const inMemory = new Map<string, WeakRef<Template>>();

const forgotten = new FinalizationRegistry<string>((hash) => {
  if (inMemory.get(hash)?.deref() === undefined) inMemory.delete(hash);
});

/** Checked when the workshop was created. */
export const templateOf = (json: string): Template => {
  const hash = createHash('sha256').update(json).digest('base64');
  const known = inMemory.get(hash)?.deref();
  if (known !== undefined) return known;
  const template = JSON.parse(json) as Template;
  inMemory.set(hash, new WeakRef(template));
  forgotten.register(template, hash);
  return template;
};
