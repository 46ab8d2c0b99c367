// `npm run test:soak`: every test that docs/FAILURES.md names, twenty times in a row, or as often as is said:
// `npm run test:soak -- 5`. Stops at the first run in which one fails, and says which.
import { failuresOf, soakFailures } from './steps/failures.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { main, StepFailed } from './steps/run.mjs';

const [asked = '20'] = process.argv.slice(2);
const runs = Number(asked);

await main(async () => {
  if (!Number.isInteger(runs) || runs < 1) throw new StepFailed(`${asked} is no number of runs`);
  await installIfNeeded();
  const from = Date.now();
  const minutes = () => ((Date.now() - from) / 60_000).toFixed(1);
  for (let run = 1; run <= runs; run++) {
    console.log(`\nRun ${run} of ${runs}, after ${minutes()} minutes`);
    await soakFailures().catch((error) => {
      const failed = failuresOf().join('\n');
      throw new StepFailed(`Run ${run} of ${runs} failed:\n${failed || error.message}`);
    });
  }
  console.log(`\n${runs} runs passed in ${minutes()} minutes`);
});
