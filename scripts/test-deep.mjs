// `npm run test:deep`: the slow proofs, which may need tools that not every machine has.
import { installIfNeeded } from './steps/install.mjs';
import { main, runTool } from './steps/run.mjs';

await main(async () => {
  await installIfNeeded();
  await runTool('vitest', ['run', '--config', 'vitest.deep.config.ts']);
});
