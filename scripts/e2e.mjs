// `npm run e2e`: the browser tests alone; arguments after `--` go to Playwright.
import { buildIfNeeded } from './steps/build.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { ensurePrograms } from './steps/programs.mjs';
import { main, runTool } from './steps/run.mjs';

await main(async () => {
  await installIfNeeded();
  await ensurePrograms();
  await buildIfNeeded();
  await runTool('@playwright/test', [
    'test',
    '--config=e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ]);
});
