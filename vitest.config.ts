// Which tests there are: unit (beside the source), wire (whole workshops in one process) and
// house (the walls of the code base). Browser tests are Playwright's; slow proofs are in
// vitest.deep.config.ts.
import { defineConfig } from 'vitest/config';

const slow = ['**/*.deep.test.ts', '**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'shared/src/**/*.test.ts',
            'templates/src/**/*.test.ts',
            'server/src/**/*.test.ts',
            'client/src/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: slow,
          testTimeout: 30_000,
          // What begins before a test may take as long on a busy machine.
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'wire',
          include: ['e2e/wire/**/*.test.ts'],
          exclude: slow,
          testTimeout: 60_000,
          // A server that begins as a program of its own, on a busy machine.
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['e2e/house/**/*.test.ts'],
          exclude: slow,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
