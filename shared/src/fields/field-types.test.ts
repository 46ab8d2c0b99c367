import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bottomlessProse, isPrintable, oddRaw, oddWords, seededChance } from '../odd-raw.ts';
import type { Block } from '../report/blocks.ts';
import { rawOf } from './field-type.ts';
import { type AnyFieldType, anyFieldTypes, fieldTypeNamed } from './index.ts';
import { exampleNames } from './link.ts';

const names = exampleNames;

/** What stands on paper, with every text that a format will print. */
const textsOf = (blocks: unknown): readonly string[] => {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (typeof value === 'string' && (key === 'text' || key === 'title')) texts.push(value);
    return value;
  });
  return texts;
};

const schemaOf = (fieldType: AnyFieldType) =>
  z.strictObject(fieldType.spec(z) as Record<string, z.ZodType>);

const oddParts = (chance: () => number) =>
  Object.fromEntries(['given', 'when', 'then'].map((part) => [part, oddRaw(chance)]));

/** A value that `read` or `parse` gave: it prints clean, and what is kept for it is read as itself. */
const expectPrintable = (fieldType: AnyFieldType, value: unknown, spec: unknown) => {
  expect(isPrintable(fieldType.toText(value, spec, names))).toBe(true);
  expect(textsOf(fieldType.toBlocks(value, spec, names)).every(isPrintable)).toBe(true);
  expect(fieldType.read(rawOf(fieldType, value, spec), spec)).toEqual(value);
};

test('every field type has a name of its own', () => {
  const found = anyFieldTypes.map((fieldType) => fieldType.type);
  expect(new Set(found).size).toBe(found.length);
  expect(found.map(fieldTypeNamed)).toEqual(anyFieldTypes);
});

describe.each(anyFieldTypes.map((fieldType) => ({ fieldType, type: fieldType.type })))(
  '$type',
  ({ fieldType }) => {
    const { examples } = fieldType;
    const filled = examples.filter((example) => example.value !== undefined);

    test('brings at least four examples, one of them filled and one of them empty', () => {
      expect(examples.length).toBeGreaterThanOrEqual(4);
      expect(filled.length).toBeGreaterThan(0);
      expect(filled.length).toBeLessThan(examples.length);
      expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
    });

    describe.each(examples)('$name', ({ spec, raw, value, text }) => {
      test('a template may say what the example says', () => {
        expect(schemaOf(fieldType).safeParse(spec).error).toBeUndefined();
      });

      test('is read as the example says', () => {
        expect(fieldType.read(raw, spec)).toEqual(value);
      });

      test('says its words on one line', () => {
        expect(value === undefined ? '' : fieldType.toText(value, spec, names)).toBe(text);
        expect(text).not.toContain('\n');
      });
    });

    describe.each(filled)('$name', ({ spec, value, text }) => {
      test('comes back from what is kept', () => {
        const raw = JSON.parse(JSON.stringify(rawOf(fieldType, value, spec)));
        expect(fieldType.read(raw, spec)).toEqual(value);
      });

      test('comes back in the same words when its words are pasted', () => {
        const parsed = fieldType.parse(text, spec, names);
        if (!('value' in parsed)) throw new Error(parsed.fault);
        expect(parsed.value === undefined ? '' : fieldType.toText(parsed.value, spec, names)).toBe(
          text,
        );
      });

      test('prints blocks of clean text', () => {
        const blocks: readonly Block[] = fieldType.toBlocks(value, spec, names);
        expect(blocks.length).toBeGreaterThan(0);
        expect(textsOf(blocks).every(isPrintable)).toBe(true);
      });

      test('fills its columns with the words of typed values', () => {
        for (const column of fieldType.columns?.(spec) ?? []) {
          const cell = column.toCellValue(value);
          expect(column.toText(value) === '').toBe(cell === undefined);
        }
      });

      test('stands neither before nor after itself', () => {
        expect(fieldType.compare?.(value, value, spec) ?? 0).toBe(0);
      });
    });

    test('nothing typed is no answer, and not a fault', () => {
      for (const { spec } of examples) {
        expect(fieldType.parse('  ', spec, names)).toEqual({ value: undefined });
      }
    });

    test('an unknown word in a template is a fault', () => {
      const spec = { ...(examples[0]?.spec as object), colour: 'red' };
      expect(schemaOf(fieldType).safeParse(spec).success).toBe(false);
    });

    test.each([1, 2, 3, 4])('reads whatever lies there without throwing, seed %i', (seed) => {
      const chance = seededChance(seed);
      for (let round = 0; round < 400; round += 1) {
        const spec = examples[round % examples.length]?.spec;
        for (const raw of [oddRaw(chance), oddParts(chance)]) {
          const value = fieldType.read(raw, spec);
          if (value !== undefined) expectPrintable(fieldType, value, spec);
        }
      }
    });

    test('reads text of any depth', () => {
      const raw = bottomlessProse();
      for (const { spec } of examples) {
        for (const each of [raw, { given: raw }]) {
          expect(() => fieldType.read(each, spec)).not.toThrow();
        }
      }
    });

    test.each([11, 12])('takes whatever is pasted without throwing, seed %i', (seed) => {
      const chance = seededChance(seed);
      for (let round = 0; round < 400; round += 1) {
        const spec = examples[round % examples.length]?.spec;
        const parsed = fieldType.parse(oddWords(chance), spec, names);
        if ('fault' in parsed) expect(parsed.fault).not.toBe('');
        else if (parsed.value !== undefined) expectPrintable(fieldType, parsed.value, spec);
      }
    });
  },
);
