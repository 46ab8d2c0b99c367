// The checks over the finished day that comes with the project, as a workshop of it holds them.
import { runChecks } from '@tday/shared/checks/run-checks';
import { Content } from '@tday/shared/content';
import type { ParticipantId } from '@tday/shared/ids';
import { seededChance } from '@tday/shared/odd-raw';
import type { SampleDay } from '@tday/shared/schema/sample-day-schema';
import { seedContent } from '@tday/shared/seed';
import { findSection, type Template } from '@tday/shared/template';
import { readSampleDay } from '@tday/templates/sample-day';
import { shippedTemplates } from '@tday/templates/template-folder';
import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

let day: SampleDay;
let template: Template;
beforeAll(async () => {
  day = await readSampleDay();
  const { templates } = await shippedTemplates();
  const found = templates.find(({ id }) => id === day.template);
  if (found === undefined) throw new Error(`no template ${day.template}`);
  template = found;
});

describe('the checks of the sample day', () => {
  const resultsFor = (holds: (section: string) => boolean) => {
    const doer = { by: 'somebodyelse' as ParticipantId, at: 0 };
    const content = new Content(template, { content: new Y.Doc(), restricted: new Y.Doc() });
    const chance = seededChance(4);
    const random = (count: number) => Uint8Array.from({ length: count }, () => chance() * 256);
    seedContent(content, day, doer, random);
    return runChecks({ template, content, holds, groupOf: () => 'civil-servant' });
  };

  test('[CH3] the finished sample day opens with no failing check that nobody has explained', () => {
    const failing = resultsFor(() => true).filter(({ state }) => state !== 'passed');
    expect(
      failing.map(({ check, findings }) => [check.id, findings.map(({ says }) => says)]),
    ).toEqual([]);
  });

  test('show why something was kept, and find nothing else in its sentences but notes', () => {
    const findings = resultsFor(() => true).flatMap((result) => result.findings);
    expect(findings.filter(({ kept }) => kept !== undefined)).toHaveLength(4);
    const wording = findings.filter(({ at }) => ['requirements', 'needs'].includes(at.section));
    expect(new Set(wording.map(({ severity }) => severity))).toEqual(new Set(['note']));
  });

  test('[CH2] say nothing to a supplier of what suppliers may not see', () => {
    const open = (id: string) => findSection(template, id)?.audience !== 'no-suppliers';
    const told = JSON.stringify(resultsFor(open));
    expect(told).not.toContain('"costs"');
    expect(told).not.toContain('award-criteria');
  });
});
