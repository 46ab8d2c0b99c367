// Where the code of each worker thread lies. In the built server it is a sibling of this file,
// `./<name>.js`; when the source itself runs (dev, tests) it is the TypeScript file named below,
// read through tsx, since Node 20 cannot read TypeScript. vite.config.ts builds what is listed.
import { Worker } from 'node:worker_threads';

export const workerSources = {
  'export-worker': './export-worker.ts',
  'fold-worker': './fold-worker.ts',
  'sqlite-worker': './store/sqlite-worker.ts',
} as const;

export type WorkerName = keyof typeof workerSources;

export function startWorker(name: WorkerName, workerData?: unknown): Worker {
  const runsFromSource = import.meta.url.endsWith('.ts');
  const file = runsFromSource ? workerSources[name] : `./${name}.js`;
  return startWorkerFile(new URL(file, import.meta.url), workerData);
}

export function startWorkerFile(file: URL, workerData: unknown): Worker {
  const readsTypeScript = ['--import', new URL('./typescript-in-worker.mjs', import.meta.url).href];
  const execArgv = file.pathname.endsWith('.ts') ? readsTypeScript : [];
  return new Worker(file, { workerData, execArgv });
}
