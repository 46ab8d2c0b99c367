// A promise that is not waited for without end.
import type { Host } from './host.ts';

/** Rejects if it has not come about in time. */
export const within = <Value>(host: Host, ms: number, promise: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const cancel = host.later(ms, () => reject(new Error(`nothing came of it in ${ms} ms`)));
    promise.then(resolve, reject).finally(cancel);
  });
