// `npm run bench:sync`: our sync server beside others; arguments after `--` go to bench/sync/run.ts.
// The others are installed for it alone, the first time: one of them is compiled, which takes minutes.
import { join } from 'node:path';
import { buildIfNeeded } from './steps/build.mjs';
import { installIfNeeded, installRivalsIfNeeded } from './steps/install.mjs';
import { main, root, runTool } from './steps/run.mjs';

await main(async () => {
  await installIfNeeded();
  await installRivalsIfNeeded();
  await buildIfNeeded();
  await runTool('tsx', [join(root, 'bench/sync/run.ts'), ...process.argv.slice(2)]);
});
