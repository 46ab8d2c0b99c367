// How the server becomes plain JavaScript: one file an entry, side by side, with the workspace's
// own packages inside and the npm packages left in node_modules.
import { defineConfig } from 'vite';
import { workerSources } from './src/start-worker.ts';

const workers = Object.entries(workerSources).map(([name, file]) => [
  name,
  file.replace('./', 'src/'),
]);

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts', ...Object.fromEntries(workers) },
      // Flat, so that a worker is a sibling of whoever starts it (src/start-worker.ts).
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: [/^@tday\//] },
});
