// Tells the service worker which files there are. A new list, or a new page, is a new build.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export const workerName = 'service-worker';

export const listBuiltFiles = (): Plugin => ({
  name: 'tday:list-built-files',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle[`${workerName}.js`];
    const page = bundle['index.html'];
    if (worker?.type !== 'chunk' || page?.type !== 'asset') {
      throw new Error('the build has no service worker or no page');
    }
    const files = Object.keys(bundle).filter((file) => file.startsWith('assets/'));
    const list = JSON.stringify(files.sort().map((file) => `/${file}`));
    const number = createHash('sha256').update(list).update(page.source).digest('hex').slice(0, 12);
    worker.code = worker.code
      .replaceAll('BUILT_FILES', () => list)
      .replaceAll('BUILD_NUMBER', JSON.stringify(number));
  },
});
