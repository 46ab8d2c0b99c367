// What a reader of the sample day's papers finds of the helpers, and what a supplier finds.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Exportable, readExportable } from '../exportable.ts';
import { exportInput } from './export-job.ts';

const file = fileURLToPath(
  new URL('../../../templates/examples/transformation-day.sample.json', import.meta.url),
);

let day: Exportable;
beforeAll(async () => {
  const exportable = await readExportable(file, {});
  if ('says' in exportable) throw new Error(exportable.says.join('\n'));
  day = exportable;
});

const paperOf = (read: Exportable): string => {
  const { report } = exportInput({ ...read, document: 'business-case', format: 'json' });
  return report.blocks.map((block) => JSON.stringify(block)).join('\n');
};

describe('the business case of the sample day', () => {
  test('suggests a route with its rule, its notices and its plan, and is no legal advice', () => {
    const words = paperOf(day);
    expect(words).toContain('A suggestion for your commercial lead, not legal advice.');
    expect(words).toContain('Suggested: Competitive flexible procedure with demonstrations');
    expect(words).toContain('Estimated value: £792,000');
    expect(words).toContain('£792,000 is not below the threshold of £135,018.');
    expect(words).toContain('Rule 9 of the decision table.');
    expect(words).toMatch(/"UK4".*"Tender"/s);
    expect(words).toContain('8 working days');
    expect(words).toContain('25 days (not checked)');
    expect(words).toContain('(procurement-2026), as at 22 November 2026');
  });

  test('screens data protection, automated decisions, the old system and the data', () => {
    const words = paperOf(day);
    expect(words).toContain('A data protection impact assessment is needed.');
    expect(words).toContain('A person is meaningfully involved');
    expect(words).toContain('not a formal rating');
    expect(words).toContain('Stops the work: Uniqueness; Consistency.');
  });

  test('tells a supplier nothing of the route', () => {
    const { restricted: _, ...open } = day.docs;
    const words = paperOf({ ...day, docs: open });
    expect(words).not.toContain('Suggested:');
    expect(words).not.toContain('£792,000');
    expect(words).toContain('Left out of this copy: Procurement strategy and route.');
  });
});
