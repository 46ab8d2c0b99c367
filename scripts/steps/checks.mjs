// The checks and tests that more than one command runs, and where the tests leave their counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run.mjs';

const vitestReport = join(root, 'test-results/vitest.json');
const playwrightReport = join(root, 'test-results/playwright.json');

/** What reads the code without running it, quickest first. */
export async function checkSource() {
  await runTool('@biomejs/biome', ['ci', '--error-on-warnings']);
  await runTool('typescript', ['-b']);
  await runTool('knip', ['--no-progress']);
}

export function forgetCounts() {
  for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });
}

export async function runVitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  await runTool('vitest', ['run', ...reporters]);
}

export async function runPlaywright() {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'];
  await runTool('@playwright/test', args, { env });
}

/** The sum of the tests that ran since `forgetCounts`. */
export function countTests() {
  const counts = [countOfVitest(), countOfPlaywright()];
  return counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
  }));
}

// A file that breaks before its first test is no failed test to Vitest; here it counts as one.
function countOfVitest() {
  if (!existsSync(vitestReport)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, success } = readJson(vitestReport);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, success ? 0 : 1) };
}

function countOfPlaywright() {
  if (!existsSync(playwrightReport)) return { passed: 0, failed: 0 };
  const { stats, errors } = readJson(playwrightReport);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
