// Where a server's time goes while it is measured, and what fills its memory: files for the tools of
// Chromium. Only where asked for, since looking costs time as well.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredServer } from './servers/server-kind.ts';

let folder: string | undefined;

export const profileInto = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true });
  folder = path;
};

const fileFor = (into: string, { name }: MeasuredServer, title: string, ending: string): string =>
  join(into, `${name}, ${title}.${ending}`.replaceAll(/[ /,]+/g, '-'));

export const profiled = async <Answer>(
  server: MeasuredServer,
  title: string,
  run: () => Promise<Answer>,
): Promise<Answer> => {
  if (folder === undefined) return run();
  await server.process.ask('startProfile');
  const answer = await run();
  await server.process.ask('stopProfile', fileFor(folder, server, title, 'cpuprofile'));
  return answer;
};

export const snapshot = async (server: MeasuredServer, title: string): Promise<void> => {
  if (folder === undefined) return;
  await server.process.ask('heapSnapshot', fileFor(folder, server, title, 'heapsnapshot'));
};
