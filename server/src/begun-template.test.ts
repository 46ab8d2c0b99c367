// Every template that ships, before anybody has written in it: its checks say where to begin, and its trace
// what is missing as soon as there are rows.
import type { FindingPlace } from '@tday/shared/checks/finding';
import { nextBestGap } from '@tday/shared/checks/meter';
import { type CheckResult, runChecks } from '@tday/shared/checks/run-checks';
import { makeRowId } from '@tday/shared/ids';
import { Answers } from '@tday/shared/report/answers';
import { findField, findSection, type Stage, type Template } from '@tday/shared/template';
import { holesOf } from '@tday/shared/trace/holes';
import { readTrace } from '@tday/shared/trace/trace';
import { shippedTemplates } from '@tday/templates/template-folder';
import { beforeAll, describe, expect, test } from 'vitest';
import { someBytes, startedDay } from './a-started-day.ts';
import { sourceOf, type WorkshopState } from './export/export-source.ts';

const { templates } = await shippedTemplates();

const isThere = (template: Template, { section: id, field }: FindingPlace): boolean => {
  const section = findSection(template, id);
  return section !== undefined && (field === undefined || findField(section, field) !== undefined);
};

/** As the room is shown them once some stages have begun. */
const resultsAfter = (day: WorkshopState, stages: readonly Stage[]): readonly CheckResult[] => {
  const opened = new Set(stages.flatMap(({ sections }) => sections));
  return runChecks({
    ...sourceOf(day),
    holds: () => true,
    opened: (section) => opened.has(section),
    groupOf: () => 'civil-servant',
  });
};

describe.each(templates.map((template) => ({ id: template.id, template })))(
  '$id, with nothing written',
  ({ template }) => {
    let day: WorkshopState;
    beforeAll(async () => {
      day = await startedDay(template);
    });

    test('fails in nothing before the room has come there', () => {
      const states = resultsAfter(day, []).map(({ state }) => state);
      expect(states.length).toBeGreaterThan(15);
      expect(states).not.toContain('failing');
    });

    test('[CH4] leads the room to a gap that it can mend where it is', () => {
      const gapsAt = template.stages.flatMap(({ sections }, at) => {
        const results = resultsAfter(day, template.stages.slice(0, at + 1));
        const gap = nextBestGap(results, (section) => sections.includes(section));
        return gap === undefined ? [] : [{ sections, place: gap.findings[0]?.at }];
      });
      const [first] = gapsAt;
      expect(first?.sections).toContain(first?.place?.section);
      for (const { place } of gapsAt) expect(place && isThere(template, place)).toBe(true);
    });

    test('[T2] shows what is missing in its trace once each of its registers has a row', async () => {
      const written = await startedDay(template, (content, fay) => {
        for (const { register } of template.trace?.steps ?? [])
          content.addRows(register, [makeRowId(someBytes)], { by: fay, at: 1 });
      });
      const trace = readTrace(new Answers(sourceOf(written)));
      const holes = trace === undefined ? [] : holesOf(trace);
      expect(holes.length).toBeGreaterThan(1);
      for (const { place, field } of holes)
        expect(isThere(template, { ...place, ...(field !== undefined && { field }) })).toBe(true);
    });

    test('may be made ready by passing checks, none of which the room is left to guess', () => {
      expect(template.readiness?.length).toBeGreaterThan(0);
      for (const { next, title } of template.checks ?? []) {
        expect(next).toMatch(/[.?]$/);
        expect(title).not.toMatch(/[.?]$/);
      }
    });
  },
);
