// Loaded into a measured server before its own code: answers the benchmark what only the process itself
// knows. Costs nothing while nobody asks.

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';

let session;

const answers = {
  memory: async () => {
    // The first one may leave what only the second one finds.
    globalThis.gc();
    globalThis.gc();
    // What is free then is given back to the system beside it, not in the same moment.
    await sleep(1_000);
    return process.memoryUsage();
  },
  heapSnapshot: (file) => writeHeapSnapshot(file),
  startProfile: async () => {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
  },
  stopProfile: async (file) => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    writeFileSync(file, JSON.stringify(profile));
  },
};

process.on('message', async ({ ask, about }) => {
  process.send({ answer: await answers[ask](about) });
});
// Whoever asked for this server is gone.
process.on('disconnect', () => process.exit());
process.channel?.unref();
