// Where the code of each worker lies: a thread, or for backups a process of its own. In the built server it is a sibling of this file,
// `./<name>.js`; when the source itself runs (dev, tests) it is the TypeScript file named below,
// read through tsx, since Node 20 cannot read TypeScript. vite.config.ts builds what is listed.
import { type ChildProcess, fork } from 'node:child_process';
import { type ResourceLimits, Worker } from 'node:worker_threads';

export const workerSources = {
  'backup-worker': './backup-worker.ts',
  'check-worker': './check-worker.ts',
  'export-worker': './export-worker.ts',
  'fold-worker': './fold-worker.ts',
  'sqlite-worker': './store/sqlite-worker.ts',
} as const;

export type WorkerName = keyof typeof workerSources;

const fileOf = (name: WorkerName): URL => {
  const runsFromSource = import.meta.url.endsWith('.ts');
  return new URL(runsFromSource ? workerSources[name] : `./${name}.js`, import.meta.url);
};

export function startWorker(
  name: WorkerName,
  workerData?: unknown,
  resourceLimits?: ResourceLimits,
): Worker {
  return startWorkerFile(fileOf(name), workerData, resourceLimits);
}

/** It ends with this process, or by itself. */
export function startProcess(name: WorkerName): ChildProcess {
  const file = fileOf(name);
  const execArgv = file.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
  return fork(file, [], { execArgv, stdio: 'ignore' });
}

export function startWorkerFile(
  file: URL,
  workerData: unknown,
  resourceLimits?: ResourceLimits,
): Worker {
  const readsTypeScript = ['--import', new URL('./typescript-in-worker.mjs', import.meta.url).href];
  const execArgv = file.pathname.endsWith('.ts') ? readsTypeScript : [];
  return new Worker(file, { workerData, execArgv, resourceLimits });
}
