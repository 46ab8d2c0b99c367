// The slow proofs, `*.deep.test.ts`: they may need tools that not every machine has, such as a
// JDK, and so run apart from the other tests, by `npm run test:deep`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'deep',
    include: ['**/*.deep.test.ts'],
    maxWorkers: 2,
    testTimeout: 600_000,
  },
});
