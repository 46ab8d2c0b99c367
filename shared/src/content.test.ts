import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Content } from './content.ts';
import { readName, sectionOfName } from './content-names.ts';
import type { ParticipantId, RowId } from './ids.ts';
import { proseJson } from './prose.ts';
import { appendJson } from './prose-fragment.ts';
import type { Template } from './template.ts';

const guidance = { write: '', good: '', example: '' };
const template: Template = {
  id: 'small',
  version: 1,
  language: 'en',
  title: 'Small',
  says: '',
  starts: '09:30',
  groups: [],
  stages: [],
  documents: [],
  sections: [
    {
      kind: 'form',
      id: 'problem',
      title: 'Problem',
      guidance,
      fields: [
        { id: 'statement', label: 'What is wrong?', type: 'prose' },
        { id: 'cost', label: 'Cost', type: 'money' },
      ],
    },
    {
      kind: 'register',
      id: 'risks',
      title: 'Risks',
      singular: 'risk',
      prefix: 'K',
      titleField: 'risk',
      guidance,
      fields: [{ id: 'risk', label: 'Risk', type: 'prose', lines: 'one' }],
    },
    {
      kind: 'form',
      id: 'budget',
      title: 'Budget',
      audience: 'no-suppliers',
      guidance,
      fields: [{ id: 'limit', label: 'Limit', type: 'money' }],
    },
  ],
};

const alice = { by: 'alicealice22' as ParticipantId, at: 1 };
const bob = { by: 'bobbobbobb22' as ParticipantId, at: 2 };
const rowIds = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'] as RowId[];
const [first, second, third] = rowIds as [RowId, RowId, RowId];

const open = () => new Content(template, { content: new Y.Doc(), restricted: new Y.Doc() });

const exchange = (one: Content, other: Content) => {
  const [a, b] = [one.docs.content as Y.Doc, other.docs.content as Y.Doc];
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

const statement = { section: 'problem', field: 'statement' };

describe('content', () => {
  test('[C1] two cut-off people who both begin an empty field keep both texts', () => {
    const [hers, his] = [open(), open()];
    appendJson(hers.fragment(statement) as Y.XmlFragment, proseJson('Letters go astray'));
    appendJson(his.fragment(statement) as Y.XmlFragment, proseJson('People wait'));
    exchange(hers, his);
    expect(hers.raw(statement)).toEqual(his.raw(statement));
    expect(JSON.stringify(hers.raw(statement))).toMatch(
      /Letters go astray.*People wait|People wait.*Letters/,
    );
  });

  test('a value that is overwritten stays at hand', () => {
    const content = open();
    const cost = { section: 'problem', field: 'cost' };
    content.setValue(cost, 100, alice);
    content.setValue(cost, 200, bob);
    expect(content.kept(cost)).toEqual({ value: 200, ...bob, was: { value: 100, ...alice } });
  });

  test('rows keep the order they are given, and a move changes one of them', () => {
    const content = open();
    content.addRows('risks', rowIds, alice);
    content.moveRow('risks', third, 0);
    expect(content.rows('risks')).toEqual([third, first, second]);
  });

  test('[C2] a removed row can be put back with every word, even those written meanwhile', () => {
    const [hers, his] = [open(), open()];
    const risk = { section: 'risks', row: first, field: 'risk' };
    hers.addRows('risks', [first], alice);
    exchange(hers, his);
    hers.removeRow('risks', first, alice);
    appendJson(his.fragment(risk) as Y.XmlFragment, proseJson('Data is too thin'));
    exchange(hers, his);
    expect(his.rows('risks')).toEqual([]);
    hers.putBackRow('risks', first);
    expect(JSON.stringify(hers.raw(risk))).toContain('Data is too thin');
  });

  test('whoever was not sent the restricted part reads nothing of it', () => {
    const content = new Content(template, { content: new Y.Doc() });
    content.setValue({ section: 'budget', field: 'limit' }, 5, alice);
    expect(content.holds('budget')).toBe(false);
    expect(content.raw({ section: 'budget', field: 'limit' })).toBeUndefined();
  });

  test('reading an answer that was never written leaves the document as it is', () => {
    const content = open();
    content.raw(statement);
    expect([...(content.docs.content as Y.Doc).share.keys()]).toEqual([]);
  });

  test('odd things in the rows and values are passed over', () => {
    const content = open();
    const doc = content.docs.content as Y.Doc;
    doc.getMap('rows:risks').set('not-an-id', { order: 'U' });
    doc.getMap('rows:risks').set(first, 'a word');
    doc.getMap('rows:risks').set(second, { order: 5, removed: 'yes' });
    expect(content.rows('risks')).toEqual([second]);
    doc.getMap('values:problem').set('-/cost', 'just text');
    expect(content.kept({ section: 'problem', field: 'cost' })).toBeUndefined();
  });

  test('a change names the answer that it touched', () => {
    const content = open();
    const seen: unknown[] = [];
    content.onChange((changes, local) => seen.push(...changes, local));
    content.setValue({ section: 'problem', field: 'cost' }, 1, alice);
    appendJson(content.fragment(statement) as Y.XmlFragment, proseJson('x'));
    content.addRows('risks', [first], alice);
    expect(seen).toEqual([
      { section: 'problem', field: 'cost' },
      true,
      { section: 'problem', field: 'statement' },
      true,
      { section: 'risks', row: first },
      true,
    ]);
  });
});

describe('top-level names', () => {
  test.each([
    ['values:problem', 'problem'],
    ['rows:risks', 'risks'],
    ['prose:problem/-/statement', 'problem'],
    [`prose:risks/${first}/risk`, 'risks'],
  ])('%s belongs to a section', (name, section) => {
    expect(sectionOfName(template, name)?.id).toBe(section);
  });

  test.each([
    'rows:problem',
    'values:nowhere',
    'prose:problem/-/cost',
    'prose:risks/-/risk',
    'prose:problem/-/statement.given',
    'prose:problem/aaaaaaaaaaaa/statement',
    'anything',
    '',
  ])('%s has no place in the template', (name) => {
    expect(sectionOfName(template, name)).toBeUndefined();
  });

  test('a name is taken apart into section, row, field and part', () => {
    expect(readName(`prose:needs/${first}/story.given`)).toEqual({
      kind: 'prose',
      section: 'needs',
      row: first,
      field: 'story',
      part: 'given',
    });
  });
});
