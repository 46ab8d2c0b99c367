import type { AnyField } from '@tday/shared/fields/index';
import type { RegisterSection } from '@tday/shared/template';
import { expect, test } from 'vitest';
import { columnTitle, shortFields } from './shown-fields.ts';

const registerOf = (...fields: readonly AnyField[]): RegisterSection => ({
  kind: 'register',
  id: 'rows',
  title: 'Rows',
  singular: 'row',
  prefix: 'R',
  titleField: 'name',
  guidance: { write: '', good: '', example: '' },
  fields: [{ id: 'name', label: 'Name', type: 'prose', lines: 'one' }, ...fields],
});

const options = [{ id: 'yes', label: 'Yes' }];

test('a cost line shows what it comes to before what may stay empty', () => {
  const costs = registerOf(
    { id: 'option', label: 'Option', type: 'link', register: 'options' },
    { id: 'project', label: 'Kind of project', type: 'choice', options, optional: true },
    { id: 'bias', label: 'Optimism bias', type: 'percent', optional: true },
    { id: 'kind', label: 'Kind', type: 'choice', options },
    { id: 'amounts', label: 'Cost by year', type: 'amounts-by-year', years: ['Year 0'] },
  );
  expect(shortFields(costs).map(columnTitle)).toEqual([
    'Option',
    'Kind',
    'Cost by year: total',
    'Kind of project',
  ]);
});

test('a requirement shows its priority and effort before lists of other rows', () => {
  const requirements = registerOf(
    { id: 'needs', label: 'Needs', type: 'link', register: 'needs', many: true },
    { id: 'goals', label: 'Goals', type: 'link', register: 'goals', many: true },
    { id: 'why', label: 'Why', type: 'prose', lines: 'many' },
    { id: 'priority', label: 'Priority', type: 'choice', options },
    { id: 'effort', label: 'Effort', type: 'number' },
  );
  expect(shortFields(requirements).map(columnTitle)).toEqual([
    'Priority',
    'Effort',
    'Needs',
    'Goals',
  ]);
});
