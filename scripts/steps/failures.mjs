// The tests that docs/FAILURES.md names, run once, and which of them failed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runTool } from './run.mjs';

const report = join(root, 'test-results/soak.json');
const named = /`([\w./-]+\.test\.ts): ([^`]+)`/g;

/** A title with places for values, as a pattern of what it becomes. */
const patternOf = (/** @type {string} */ title) =>
  title
    .split(/%[sdi]|\$[a-z]\w*/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');

/** Those that take minutes by themselves run once, in `npm run test:deep`. */
const isDeep = (/** @type {string} */ file) => file.endsWith('.deep.test.ts');

export async function soakFailures() {
  rmSync(report, { force: true });
  const text = readFileSync(join(root, 'docs/FAILURES.md'), 'utf8');
  const tests = [...text.matchAll(named)].flatMap(([, file = '', title = '']) =>
    isDeep(file) ? [] : [{ file, title }],
  );
  const files = [...new Set(tests.map(({ file }) => file))];
  const titles = [...new Set(tests.map(({ title }) => patternOf(title)))];
  const which = ['--project', 'unit', '--project', 'wire', '-t', `(${titles.join('|')})$`];
  // The only clock: a machine that does much else at the same time is slow, and proves as much.
  const patience = `--testTimeout=${300_000}`;
  const how = ['--bail=1', patience, '--reporter=json', `--outputFile.json=${report}`];
  await runTool('vitest', ['run', ...files, ...which, ...how]);
}

/** Of the last run: the file and the title of each. */
export function failuresOf() {
  if (!existsSync(report)) return [];
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [file];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}
