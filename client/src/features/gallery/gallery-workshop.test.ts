import { fieldTypeNamed } from '@tday/shared/fields/index';
import { afterAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../model/names.ts';
import { shownTypes } from './gallery-template.ts';
import { asClosed, galleryWorkshop } from './gallery-workshop.ts';

const open = galleryWorkshop({
  now: () => 0,
  later: () => () => {},
  frame: () => () => {},
  random: (count) => new Uint8Array(count),
});
afterAll(() => open.close());

const { copy, workshop } = open.state.getState();
const names = namesOf(copy.store, workshop);

describe.each(shownTypes.map((shown) => ({ ...shown, type: shown.fieldType.type })))(
  'the gallery of $type',
  ({ type, fieldType, examples }) => {
    test.each(examples)('says of “$name” what the example says', ({ name, field }) => {
      const value = fieldTypeNamed(type).read(
        copy.content.raw({ section: type, field: field.id }),
        field,
      );
      const says = value === undefined ? '' : fieldType.toText(value, field, names);
      expect(says).toBe(fieldType.examples.find((example) => example.name === name)?.text);
    });
  },
);

test('who may not write sees the same words', () => {
  expect(asClosed(open).state.getState()).toMatchObject({ workshop: { state: 'closed' } });
  expect(asClosed(open).state.getState().copy).toBe(copy);
});
