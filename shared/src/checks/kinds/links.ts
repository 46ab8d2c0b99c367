// Links that lead to a row that is there, and never round in a circle. Where two registers link to each
// other, the two links are the two ends of one, and no circle.
import type { FieldNamed } from '../../fields/index.ts';
import type { RowId } from '../../ids.ts';
import type { RegisterSection } from '../../template.ts';
import { inCircles } from '../../trace/loops.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;

type LinkField = FieldNamed<'link'>;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly section: string;
  readonly row: RowId;
  readonly field: LinkField;
}

const heldSections = (reading: Reading) =>
  reading.template.sections.filter(({ id }) => reading.source.holds(id));

const linkFieldsOf = (reading: Reading, fields: RegisterSection['fields']): readonly LinkField[] =>
  fields.flatMap((field) =>
    field.type === 'link' && reading.source.holds(field.register) ? [field] : [],
  );

const leadNowhere = (reading: Reading): readonly RawFinding[] =>
  heldSections(reading).flatMap((section) => {
    const rows = section.kind === 'register' ? reading.rows(section.id) : [undefined];
    return linkFieldsOf(reading, section.fields).flatMap((field) =>
      rows.flatMap((row): readonly RawFinding[] => {
        const value = reading.at(section.id, field.id, row);
        const all = Array.isArray(value) ? value.length : 0;
        if (reading.links(section.id, field.id, row).length === all) return [];
        const at = { section: section.id, ...(row !== undefined && { row }), field: field.id };
        return [{ at, says: words.linkGone(field.label), firm: true }];
      }),
    );
  });

const edgesOf = (reading: Reading): readonly Edge[] => {
  const registers = heldSections(reading).filter((section) => section.kind === 'register');
  const linksTo = (from: string, to: string) =>
    registers
      .find(({ id }) => id === from)
      ?.fields.some((field) => field.type === 'link' && field.register === to) ?? false;
  return registers.flatMap((section) =>
    linkFieldsOf(reading, section.fields)
      .filter(({ register }) => register === section.id || !linksTo(register, section.id))
      .flatMap((field) =>
        reading.rows(section.id).flatMap((row) =>
          reading.links(section.id, field.id, row).map((target) => ({
            from: `${section.id}/${row}`,
            to: `${field.register}/${target}`,
            section: section.id,
            row,
            field,
          })),
        ),
      ),
  );
};

export const linksKind = defineCheckKind({
  kind: 'links',
  spec: () => ({}),
  references: [],
  sections: () => [],
  run: (reading) => [
    ...leadNowhere(reading),
    ...inCircles(edgesOf(reading)).map(({ section, row, field }) => ({
      at: { section, row, field: field.id },
      says: words.linkLoop(field.label),
    })),
  ],
  examples: [
    {
      name: 'a chain that ends',
      spec: {},
      content: {
        needs: { n1: {} },
        requirements: { r1: { needs: ['n1'], 'depends-on': ['r2'] }, r2: { needs: ['n1'] } },
      },
      finds: [],
    },
    {
      name: 'a link to a row that was removed, beside one that is there',
      spec: {},
      content: { needs: { n1: {} }, requirements: { r1: { needs: ['n1', 'n2'] } } },
      finds: ['requirements/r1/needs'],
    },
    {
      name: 'three that wait for each other, and one that waits for them',
      spec: {},
      content: {
        requirements: {
          r1: { 'depends-on': ['r2'] },
          r2: { 'depends-on': ['r3'] },
          r3: { 'depends-on': ['r1'] },
          r4: { 'depends-on': ['r1'] },
        },
      },
      finds: [
        'requirements/r1/depends-on',
        'requirements/r2/depends-on',
        'requirements/r3/depends-on',
      ],
    },
  ],
});
