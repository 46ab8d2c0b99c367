// Prints how the house looks in numbers: files, lines, the longest files, and how much is tested.
// It never fails; it is for reading (`npm run look`).
import { isTest, readSource, sourceFiles } from './source.ts';

interface Sized {
  readonly file: string;
  readonly lines: number;
}

const sized: readonly Sized[] = sourceFiles().map((file) => ({
  file,
  lines: readSource(file).split('\n').length - 1,
}));

const sum = (files: readonly Sized[]): number => files.reduce((all, { lines }) => all + lines, 0);

function median(files: readonly Sized[]): number {
  const lines = files.map((each) => each.lines).sort((a, b) => a - b);
  return lines[Math.floor(lines.length / 2)] ?? 0;
}

function line(name: string, files: readonly Sized[]): string {
  const source = files.filter(({ file }) => !isTest(file));
  const tests = files.filter(({ file }) => isTest(file));
  const figures = [source.length, sum(source), median(source), tests.length, sum(tests)];
  return name.padEnd(12) + figures.map((figure) => String(figure).padStart(10)).join('');
}

const titles = ['files', 'lines', 'median', 'tests', 'lines'];
console.log(' '.repeat(12) + titles.map((title) => title.padStart(10)).join(''));
for (const name of new Set(sized.map(({ file }) => file.split('/')[0] ?? ''))) {
  const files = sized.filter(({ file }) => file.startsWith(`${name}/`));
  console.log(line(name, files));
}
console.log(line('all', sized));

console.log('\nThe longest files');
for (const { file, lines } of sized.toSorted((a, b) => b.lines - a.lines).slice(0, 10)) {
  console.log(String(lines).padStart(6), file);
}
