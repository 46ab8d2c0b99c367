import { describe, expect, test } from 'vitest';
import { loadTemplate } from './load-template.ts';
import { smallTemplate } from './small-template.ts';

const faultsOf = (yaml: string) => {
  const loaded = loadTemplate(yaml);
  return 'faults' in loaded ? loaded.faults : [];
};

describe('a hostile file is one fault, not a stopped server:', () => {
  const wholeFile = (says: string) => [{ line: 1, column: 1, path: '', says }];

  test('nested a hundred thousand deep', () => {
    expect(faultsOf('['.repeat(100_000))).toEqual(
      wholeFile('expected a file that is nested less deeply'),
    );
  });

  test('longer than a million characters', () => {
    expect(faultsOf('a'.repeat(1_000_001))).toEqual(
      wholeFile('expected a file of at most 1000 kB'),
    );
  });

  test('empty, or words alone', () => {
    expect(faultsOf('')).toEqual(wholeFile('expected a set of keys, found nothing'));
    expect(faultsOf('hello')).toEqual(wholeFile('expected a set of keys, found text'));
  });

  test('aliases that multiply, or that hold themselves', () => {
    const says = 'expected the text written out: a template has no anchors and aliases';
    expect(faultsOf('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]')[0]).toMatchObject({
      line: 2,
      says,
    });
    expect(faultsOf('&a [*a]')).toMatchObject([{ line: 1, column: 5, says }]);
  });

  test('keys that name the innards of objects', () => {
    const yaml = `__proto__: { id: other }\nconstructor: 2\n${smallTemplate}`;
    expect(faultsOf(yaml).map((fault) => fault.path)).toEqual(['__proto__', 'constructor']);
  });

  test('a fault in every one of twenty thousand lines', () => {
    const yaml = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n');
    expect(faultsOf(yaml).length).toBeGreaterThan(20_000);
  });

  test('tags that ask for code', () => {
    expect(faultsOf('a: !!js/function "x"')[0]?.says).toContain('Unresolved tag');
  });
});
