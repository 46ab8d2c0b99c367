// A checklist that stands there when a workshop starts: the room answers it and does not write it.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makeExporter } from '../exporter.ts';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

const exporter = makeExporter();
let house: House;
let fay: Browser;
beforeEach(() => {
  house = makeHouse({ exporter });
  fay = house.browser();
});

afterAll(() => exporter.close());

interface Exported {
  readonly sections: readonly {
    readonly id: string;
    readonly rows?: readonly { readonly reference: string; readonly title: string }[];
  }[];
}

const startOf = async (template: string): Promise<Exported> => {
  const body = { template, title: 'A day', name: 'Fay' };
  const started = (await (await fay.post('/api/workshops', body)).json()) as Started;
  const answer = await fay.get(
    `/api/workshops/${started.workshop}/export/json?document=requirements`,
  );
  return (await answer.json()) as Exported;
};

const rowsOf = (exported: Exported, section: string) =>
  (exported.sections.find(({ id }) => id === section)?.rows ?? []).map(
    ({ reference, title }) => `${reference} ${title}`,
  );

describe('a workshop whose template places rows', () => {
  test('begins with them, in their order, each with its number', async () => {
    const exported = await startOf('transformation-day');
    expect(rowsOf(exported, 'data-readiness')).toEqual([
      'DR-001 Accuracy',
      'DR-002 Completeness',
      'DR-003 Uniqueness',
      'DR-004 Consistency',
      'DR-005 Timeliness',
      'DR-006 Validity',
    ]);
    expect(rowsOf(exported, 'assurance-checks')).toHaveLength(20);
  });

  test('begins empty elsewhere', async () => {
    const exported = await startOf('transformation-day');
    expect(rowsOf(exported, 'requirements')).toEqual([]);
  });
});
