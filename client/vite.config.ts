// Three entries: the app, the few bytes that the server's own join page needs, and the service worker. The
// server finds the first two in the manifest; the third has the name that browsers ask for again.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { listBuiltFiles, workerName } from './list-built-files.ts';
import { roomChunk } from './room-chunk.ts';

const server = `http://localhost:${process.env['PORT'] ?? '3000'}`;
const here = import.meta.dirname;
const proxied = { target: server, changeOrigin: false };

export default defineConfig({
  root: here,
  plugins: [react(), listBuiltFiles()],
  // Two modules of lib0 are large for what is asked of them: colours of messages that nobody reads.
  // The model's packages must each be there once: two copies of yjs do not know each other's types.
  resolve: {
    alias: {
      'lib0/dom': `${here}/src/lib0-dom.ts`,
      'lib0/logging': `${here}/../node_modules/lib0/logging.node.js`,
    },
    dedupe: [
      'yjs',
      'lib0',
      'y-protocols',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
      'prosemirror-transform',
      'react',
      'react-dom',
    ],
  },
  css: {
    // govuk-frontend writes one media query for an old browser that the minifier does not know.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: {
    manifest: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    rolldownOptions: {
      input: {
        index: 'index.html',
        join: 'src/join.ts',
        [workerName]: 'src/service-worker.ts',
      },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: roomChunk(here), debugName: 'room' }],
        },
        entryFileNames: ({ name }) =>
          name === workerName ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    port: Number(process.env['CLIENT_PORT'] ?? 5173),
    strictPort: true,
    host: process.env['HOST'] ?? 'localhost',
    proxy: {
      '^/api/': proxied,
      // The server's own pages: joining, the facilitator's link, and the links of `npm run dev`.
      '^/(j|f|enter)([/?.]|$)': proxied,
      '^/sync/': { ...proxied, ws: true },
    },
  },
});
