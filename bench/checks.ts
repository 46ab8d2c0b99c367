// How long it takes to check a workshop of 2,000 records: from documents that nobody has read yet, and
// once more after one answer changed, as a browser does it while people write.
import { runChecks } from '@tday/shared/checks/run-checks';
import { Content } from '@tday/shared/content';
import { makeRowId, type ParticipantId, type RowId } from '@tday/shared/ids';
import { seededChance } from '@tday/shared/odd-raw';
import { proseJson } from '@tday/shared/prose';
import type { Template } from '@tday/shared/template';
import { shippedTemplates } from '@tday/templates/template-folder';
import * as Y from 'yjs';
import { checksBench } from './config.ts';
import { median, printTable } from './figures.ts';

const chance = seededChance(1);
const random = (count: number) => Uint8Array.from({ length: count }, () => chance() * 256);
const doer = { by: 'somebodyelse' as ParticipantId, at: 0 };

const criterion = {
  given: proseJson('an item arrives by email'),
  when: proseJson('2 minutes have passed'),
  // biome-ignore lint/suspicious/noThenProperty: a part of a criterion; it is never awaited
  then: proseJson('the item is on the worklist with its source'),
};

/** Half of the records are needs, half are requirements, each with its sentences and its links. */
const fill = (content: Content, records: number): readonly RowId[] => {
  const half = Math.floor(records / 2);
  const [needs, requirements] = [half, records - half].map((count) =>
    Array.from({ length: count }, () => makeRowId(random)),
  );
  content.addRows('needs', needs ?? [], doer);
  content.addRows('requirements', requirements ?? [], doer);
  const write = (section: string, row: RowId, answers: Readonly<Record<string, unknown>>) => {
    for (const [field, raw] of Object.entries(answers)) {
      content.write({ section, row, field }, raw, doer);
    }
  };
  needs?.forEach((row, at) => {
    write('needs', row, {
      who: proseJson('triage officer of the day shift'),
      need: proseJson(`see what item ${at} is about without reading all of it twice`),
      'so-that': proseJson('I can clear my share of the queue the day it arrives'),
      evidence: { kind: 'evidence', note: 'time study of 400 items' },
    });
  });
  requirements?.forEach((row, at) => {
    write('requirements', row, {
      statement: proseJson(
        `The service shall add item ${at} that arrives in any of the 3 queues to the worklist within 5 minutes.`,
      ),
      kind: 'functional',
      needs: [needs?.[at % half]],
      priority: at % 2 === 0 ? 'must' : 'should',
      effort: 3,
      acceptance: criterion,
      owner: { name: 'Service owner' },
    });
  });
  return requirements ?? [];
};

/** Content as a page holds it: what was read once and has not changed is the very same object. */
class HeldContent {
  private readonly content: Content;
  private readonly known = new Map<string, unknown>();

  constructor(content: Content) {
    this.content = content;
  }

  rows = (section: string) => this.content.rows(section);

  raw = (address: Parameters<Content['raw']>[0]): unknown => {
    const key = `${address.section}/${address.row}/${address.field}`;
    if (!this.known.has(key)) this.known.set(key, this.content.raw(address));
    return this.known.get(key);
  };

  forget(section: string, row: RowId, field: string): void {
    this.known.delete(`${section}/${row}/${field}`);
  }
}

const timed = (run: () => unknown): number => {
  const begun = performance.now();
  run();
  return performance.now() - begun;
};

const checksOf = (template: Template, content: Pick<Content, 'rows' | 'raw'>) => () =>
  runChecks({ template, content, holds: () => true, groupOf: () => 'user' });

export const benchChecks = async (): Promise<void> => {
  const { templates } = await shippedTemplates();
  const template = templates.find(({ id }) => id === 'transformation-day');
  if (template === undefined) throw new Error('there is no transformation-day');
  const content = new Content(template, { content: new Y.Doc(), restricted: new Y.Doc() });
  const requirements = fill(content, checksBench.records);
  const cold = Array.from({ length: checksBench.rounds }, () => timed(checksOf(template, content)));
  const held = new HeldContent(content);
  const check = checksOf(template, held);
  check();
  const warm = Array.from({ length: checksBench.rounds }, (_, round) => {
    const row = requirements[round % requirements.length];
    if (row !== undefined) held.forget('requirements', row, 'statement');
    return timed(check);
  });
  const { limitMs, records, rounds } = checksBench;
  printTable(
    `checks: ${records} records, ${template.checks?.length ?? 0} checks, ${rounds} rounds`,
    ['', 'first ms', 'fastest ms', 'median ms', 'at most ms'],
    [
      ['from the documents', cold[0] ?? Number.NaN, Math.min(...cold), median(cold), '-'],
      ['after one answer changed', warm[0] ?? Number.NaN, Math.min(...warm), median(warm), limitMs],
    ],
  );
};
