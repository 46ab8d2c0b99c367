// `npm run check`: everything that can be said about the code without a workshop: format, lint,
// types, purity, unused exports, floors, cycles, promises. Seconds, not minutes.
import { checkSource } from './steps/checks.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { main, runTool } from './steps/run.mjs';

await main(async () => {
  await installIfNeeded();
  await checkSource();
  await runTool('vitest', ['run', '--project', 'house']);
});
