import { expect, test } from 'vitest';
import { importsIn, readSource, resolveInHouse, sourceFiles } from './source.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(files: readonly string[], withTypes = false): Graph {
  return new Map(files.map((file) => [file, importedBy(file, withTypes)]));
}

function importedBy(file: string, withTypes: boolean): readonly string[] {
  return importsIn(readSource(file))
    .filter((found) => withTypes || !found.typeOnly)
    .map(({ specifier }) => resolveInHouse(file, specifier))
    .filter((target) => target !== undefined);
}

/** Each cycle as the files along it, found by walking down and meeting a file of the same walk. */
function cyclesOf(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) cycles.push([...above.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...above, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}

test('[H2] no file imports itself by way of others', () => {
  expect(cyclesOf(graphOf(sourceFiles()))).toEqual([]);
});

test('[H2] no file of the appraisal does, not even for a type', () => {
  const own = sourceFiles().filter((file) => file.includes('shared/src/appraisal/'));
  expect(own.length).toBeGreaterThan(20);
  expect(cyclesOf(graphOf(own, true))).toEqual([]);
});

test('the wall can fail: a cycle of three is found and shown', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(cyclesOf(graph)).toEqual(['a -> b -> c -> a']);
});
