// What an approver would ask about the finished day, if something in it were otherwise: as its checks tell the room.
import type { Finding } from '@tday/shared/checks/finding';
import { runChecks } from '@tday/shared/checks/run-checks';
import { Content } from '@tday/shared/content';
import { proseJson } from '@tday/shared/prose';
import type { Section, Template } from '@tday/shared/template';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Exportable } from './exportable.ts';
import { SampleCase } from './sample-case.ts';
import { readSampleState } from './sample-day-state.ts';

let day: Exportable;
let sample: SampleCase;

beforeAll(async () => {
  day = await readSampleState();
});

beforeEach(() => {
  sample = new SampleCase(day);
});

/** Without what the room keeps with a reason. */
const found = (changed: Partial<Template> = {}): readonly Finding[] => {
  const template = { ...sample.source.template, ...changed };
  const content = new Content(template, sample.content.docs);
  const check = { template, content, holds: () => true, groupOf: () => undefined };
  const results = runChecks(check).filter((result) => result.check.kind === 'appraisal');
  return results.flatMap(({ findings }) => findings).filter(({ kept }) => kept === undefined);
};

const said = (changed?: Partial<Template>) => found(changed).map(({ says }) => says);

const years = Array.from({ length: 60 }, (_, year) => `Year ${year}`);
const overSixtyYears = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      field.type === 'amounts-by-year' ? { ...field, years } : field,
    ),
  }));

test('nothing is asked about the day as it was left', () => {
  expect(said()).toEqual([]);
});

describe('optimism bias', () => {
  const line = 'Option C: development';

  test('much of it dealt with is believed where somebody says by what', () => {
    const at = { section: 'costs', row: sample.row('costs', line), field: 'bias-why' };
    const fragment = sample.content.fragment(at);
    fragment?.delete(0, fragment.length);
    expect(said()).toEqual([expect.stringMatching(/85% of the optimism bias of "Option C: dev/)]);
    expect(found()[0]?.at).toEqual({ section: 'costs', row: at.row });
    sample.content.write(at, proseJson('Gates of the pilot'), { by: 'a' as never, at: 1 });
    expect(said()).toEqual([]);
  });

  test('none at all is believed where somebody says why', () => {
    for (const title of [line, 'Option C: running']) {
      sample.write('costs', title, 'bias-upper', undefined);
      sample.write('costs', title, 'bias-mitigated', undefined);
    }
    expect(said()).toEqual([]);
    for (const title of [line, 'Option C: running']) {
      const at = { section: 'costs', row: sample.row('costs', title), field: 'bias-why' };
      const fragment = sample.content.fragment(at);
      fragment?.delete(0, fragment.length);
    }
    expect(said()).toEqual([expect.stringMatching(/no optimism bias and no note that says why/)]);
  });
});

test('two lines of one benefit in one option count the same thing twice', () => {
  const benefit = sample.row('benefits', 'Chaser calls avoided');
  sample.write('benefit-values', 'Option C: rework hours avoided from misrouted items', 'benefit', [
    benefit,
  ]);
  expect(said()).toEqual([
    expect.stringMatching(/counts Chaser calls avoided in more than one benefit: Option C: rework/),
  ]);
});

test('a preferred option that no document shows tested is not tested enough', () => {
  const documents: Template['documents'] = [];
  expect(said({ documents })).toEqual([
    expect.stringMatching(/has 4 sensitivity tests and 0 switching values: show at least 3 and 1/),
  ]);
  expect(found({ documents })[0]?.at).toEqual({ section: 'tests' });
});

test('years beyond the fiftieth are tested with the lower rates, or that is asked for', () => {
  const { sections } = sample.source.template;
  const asksForLower = (changed: Partial<Template>) =>
    said({ sections: overSixtyYears(sections), ...changed }).some((words) =>
      words.startsWith('The years go to year 59, beyond 50'),
    );
  expect(asksForLower({})).toBe(false);
  expect(asksForLower({ documents: [] })).toBe(true);
});
