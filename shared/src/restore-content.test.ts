import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Content, type Doer } from './content.ts';
import { docNames } from './content-names.ts';
import type { ParticipantId, RowId } from './ids.ts';
import { proseJson } from './prose.ts';
import { restoreContent } from './restore-content.ts';
import type { Template } from './template.ts';

const fay: Doer = { by: 'fayfayfayfay' as ParticipantId, at: 2 };
const alice: Doer = { by: 'alicealiceal' as ParticipantId, at: 1 };
const [first, second, third] = ['row111111111', 'row222222222', 'row333333333'] as RowId[];
const cost = { section: 'problem', field: 'cost' };
const statement = { section: 'problem', field: 'statement' };
const note = { section: 'budget', field: 'note' };

const guidance = { write: '', good: '', example: '' };
const template = {
  sections: [
    {
      kind: 'form',
      id: 'problem',
      title: 'Problem',
      guidance,
      fields: [
        { id: 'statement', label: 'What?', type: 'prose' },
        { id: 'cost', label: 'Cost?', type: 'money' },
      ],
    },
    {
      kind: 'register',
      id: 'needs',
      title: 'Needs',
      singular: 'need',
      prefix: 'N',
      titleField: 'need',
      guidance,
      fields: [{ id: 'need', label: 'Need', type: 'prose' }],
    },
    {
      kind: 'form',
      id: 'budget',
      title: 'Budget',
      audience: 'no-suppliers',
      guidance,
      fields: [{ id: 'note', label: 'Note', type: 'prose' }],
    },
  ],
} as unknown as Template;

const make = (): Content =>
  new Content(template, { content: new Y.Doc(), restricted: new Y.Doc() });

/** Another copy, in step with this one as it is now. */
const copyOf = (content: Content): Content => {
  const copy = make();
  send(content, copy);
  return copy;
};

const send = (from: Content, to: Content): void => {
  for (const name of docNames) {
    const [source, target] = [from.docs[name], to.docs[name]];
    if (source && target) Y.applyUpdate(target, Y.encodeStateAsUpdate(source));
  }
};

const reads = (content: Content, address = statement): string =>
  content.fragment(address)?.toJSON() ?? '';

const paragraph = (content: Content, index: number): Y.XmlText => {
  const element = content.fragment(statement)?.get(index);
  const text = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`paragraph ${index} is not there`);
  return text;
};

const addRows = (content: Content, ...rows: readonly (RowId | undefined)[]): void =>
  content.addRows(
    'needs',
    rows.filter((row) => row !== undefined),
    alice,
  );

describe('bringing an earlier state of the content back', () => {
  test('gives its texts, values and rows back', () => {
    const live = make();
    live.write(statement, proseJson('One.\nTwo.\nThree.'), alice);
    live.setValue(cost, 5, alice);
    addRows(live, first, second);
    const past = copyOf(live);
    live.fragment(statement)?.delete(0, 2);
    live.write(statement, proseJson('Four.'), alice);
    live.setValue(cost, 7, alice);
    if (first) live.removeRow('needs', first, alice);
    addRows(live, third);
    restoreContent(live, past, docNames, fay);
    expect(reads(live)).toBe(reads(past));
    expect(live.raw(cost)).toBe(5);
    expect(live.rows('needs')).toEqual([first, second]);
  });

  test('gives the reasons back that were kept with them, and takes later ones out', () => {
    const live = make();
    const [early, late] = ['weak-word', 'absolute'].map((topic) => ({ ...statement, topic }));
    if (early === undefined || late === undefined) throw new Error('two places were made');
    live.setReason(early, { because: 'it is the name of a law', about: ['fast'] }, alice);
    const past = copyOf(live);
    live.setReason(early, { because: 'we like it', about: ['fast'] }, alice);
    live.setReason(late, { because: 'so it is', about: ['all'] }, alice);
    restoreContent(live, past, docNames, fay);
    expect(live.reason(early)?.because).toBe('it is the name of a law');
    expect(live.reason(late)).toBeUndefined();
  });

  test('leaves at hand what it overwrote, and in a row of later every word', () => {
    const live = make();
    const past = copyOf(live);
    live.setValue(cost, 7, alice);
    addRows(live, first);
    live.write({ section: 'needs', row: first as RowId, field: 'need' }, proseJson('Mine.'), alice);
    restoreContent(live, past, docNames, fay);
    expect(live.raw(cost)).toBeNull();
    expect(live.kept(cost)).toMatchObject({ by: fay.by, was: { value: 7, by: alice.by } });
    expect(live.removedRows('needs')).toMatchObject([{ id: first, removed: fay }]);
    live.putBackRow('needs', first as RowId);
    expect(
      reads(live, { section: 'needs', row: first as RowId, field: 'need' } as never),
    ).toContain('Mine.');
  });

  test('puts moved rows back into their order', () => {
    const live = make();
    addRows(live, first, second, third);
    const past = copyOf(live);
    live.moveRow('needs', third as RowId, 0);
    restoreContent(live, past, docNames, fay);
    expect(live.rows('needs')).toEqual([first, second, third]);
  });

  test('touches nothing that is the same', () => {
    const live = make();
    live.write(statement, proseJson('One.\nTwo.'), alice);
    live.setValue(cost, 5, alice);
    addRows(live, first);
    const past = copyOf(live);
    const before = Y.encodeStateVector(live.docs.content ?? new Y.Doc());
    restoreContent(live, past, docNames, fay);
    expect(Y.encodeStateVector(live.docs.content ?? new Y.Doc())).toEqual(before);
  });

  test('leaves a document alone that whoever brings it back may not see', () => {
    const live = make();
    const past = copyOf(live);
    live.write(note, proseJson('Secret.'), alice);
    live.write(statement, proseJson('Open.'), alice);
    restoreContent(live, past, ['content'], fay);
    expect(reads(live, note)).toContain('Secret.');
    expect(reads(live)).toBe('');
  });

  test('keeps what somebody was writing meanwhile in a paragraph that it mends', () => {
    const live = make();
    live.write(statement, proseJson('The licence is slow.\nThe end.'), alice);
    const past = copyOf(live);
    paragraph(live, 0).delete(15, 4);
    paragraph(live, 0).insert(15, 'quick');
    const theirs = copyOf(live);
    paragraph(theirs, 0).insert(0, 'Today: ');
    paragraph(theirs, 1).insert(8, ' Really.');
    restoreContent(live, past, docNames, fay);
    expect(reads(live)).toBe(reads(past));
    send(theirs, live);
    send(live, theirs);
    expect(reads(live)).toContain('Today: The licence is slow.');
    expect(reads(live)).toContain('The end. Really.');
    expect(reads(theirs)).toBe(reads(live));
  });

  test('lets every word stay that is the same, whatever changed around it', () => {
    const live = make();
    live.write(statement, proseJson('The licence is slow to come.'), alice);
    const past = copyOf(live);
    paragraph(live, 0).insert(0, 'Not: ');
    paragraph(live, 0).insert(20, 'very ');
    paragraph(live, 0).insert(paragraph(live, 0).length, ' And more.');
    const licence = Y.createRelativePositionFromTypeIndex(paragraph(live, 0), 9);
    restoreContent(live, past, docNames, fay);
    expect(reads(live)).toBe(reads(past));
    const doc = live.docs.content ?? new Y.Doc();
    expect(Y.createAbsolutePositionFromRelativePosition(licence, doc)?.index).toBe(4);
    const own = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(past.docs.content ?? new Y.Doc()));
    expect(new TextDecoder().decode(own)).not.toContain('licence');
  });

  test('brings marks back, and splits no character in two', () => {
    const live = make();
    live.write(statement, proseJson('A 😀 face.'), alice);
    paragraph(live, 0).format(0, 1, { bold: {} });
    const past = copyOf(live);
    paragraph(live, 0).format(0, 1, { bold: null });
    paragraph(live, 0).delete(2, 2);
    paragraph(live, 0).insert(2, '😁');
    restoreContent(live, past, docNames, fay);
    expect(reads(live)).toBe('<paragraph><bold>A</bold> 😀 face.</paragraph>');
  });

  /** The same every time. */
  const makeChance = (first: number) => {
    let seed = first;
    return (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
  };

  const change = (content: Content, chance: (most: number) => number): void => {
    const text = content.fragment(statement);
    const words = Array.from({ length: chance(5) }, () => `word ${chance(3)}`).join('\n');
    if (text && text.length > 0 && chance(2) === 0) text.delete(chance(text.length), 1);
    else content.write(statement, proseJson(words), alice);
  };

  test('with texts of any shape, each becomes what it was', () => {
    const chance = makeChance(7);
    for (let round = 0; round < 200; round++) {
      const live = make();
      change(live, chance);
      const past = copyOf(live);
      for (let times = 0; times < 4; times++) change(live, chance);
      restoreContent(live, past, docNames, fay);
      expect(reads(live)).toBe(reads(past));
    }
  });
});
