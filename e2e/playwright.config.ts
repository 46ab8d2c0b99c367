// How the browser tests run: in the Chromium that the machine has, each spec with a server of its
// own (browser/stage.ts), so nothing is started here.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../scripts/steps/chromium.mjs';

export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  workers: availableParallelism() < 4 ? 1 : 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: chromiumLaunch(),
  },
});
