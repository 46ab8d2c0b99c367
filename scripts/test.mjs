// `npm test`: fetches what it needs, checks the code, runs every test, and stops at the first
// step that fails. The last line is the sum of the tests that ran.
import { buildIfNeeded } from './steps/build.mjs';
import {
  checkSource,
  countTests,
  forgetCounts,
  runPlaywright,
  runVitest,
} from './steps/checks.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { ensurePrograms } from './steps/programs.mjs';
import { main } from './steps/run.mjs';

forgetCounts();
await main(async () => {
  await installIfNeeded();
  await ensurePrograms();
  await checkSource();
  await runVitest();
  await buildIfNeeded();
  await runPlaywright();
});
const { passed, failed } = countTests();
console.log(`${passed} passed, ${failed} failed`);
