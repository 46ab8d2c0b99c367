import { describe, expect, test } from 'vitest';
import { floorOf, mayStandOn } from './floors.ts';
import { importsIn, isTest, readSource, resolveInHouse, sourceFiles } from './source.ts';

function trespasses(file: string, text: string): readonly string[] {
  return importsIn(text).flatMap(({ specifier }) => {
    const target = resolveInHouse(file, specifier);
    if (target === undefined) return [];
    const allowed = mayStandOn(floorOf(file), floorOf(target), isTest(file));
    return allowed ? [] : [`${file} imports ${target}`];
  });
}

describe('the floors', () => {
  test('[H1] every import goes to the same floor or to one that it may stand on', () => {
    const found = sourceFiles().flatMap((file) => trespasses(file, readSource(file)));
    expect(found).toEqual([]);
  });

  test('the wall can fail: an import from above is found, however it is written', () => {
    const planted = [
      "import { a } from '../../server/src/main.ts';",
      "import type { B } from '@tday/server/http/routes';",
      "export {\n  c,\n  type D,\n} from '@tday/templates/load-template';",
      "const e = () => import('../../client/src/ui/Button.tsx');",
      "import '../../e2e/wire/theatre.ts';",
    ];
    expect(trespasses('shared/src/planted.ts', planted.join('\n'))).toHaveLength(planted.length);
  });

  test('an import from below, of an npm package or of Node is none of its business', () => {
    const text = "import { a } from './a.ts';\nimport * as Y from 'yjs';\nimport 'node:fs';";
    expect(trespasses('shared/src/planted.ts', text)).toEqual([]);
  });
});
