import { Content } from '@tday/shared/content';
import type { ParticipantId, RowId } from '@tday/shared/ids';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { smallTemplate } from './small-template.ts';
import { localEdit, Undo } from './undo.ts';

const cost = { section: 'problem', field: 'cost' };
const limit = { section: 'budget', field: 'limit' };
const row = 'aaaaaaaaaaaa' as RowId;
const alice = { by: 'alice-------' as ParticipantId, at: 1 };

let content: Content;
let undo: Undo;

beforeEach(() => {
  content = new Content(smallTemplate, { content: new Y.Doc(), restricted: new Y.Doc() });
  undo = new Undo(content);
});

const bobWrites = (address: typeof cost, value: number): void => {
  const bob = new Content(smallTemplate, { content: new Y.Doc() });
  const [mine, his] = [content.docs.content, bob.docs.content];
  if (!mine || !his) throw new Error('both have the content');
  Y.applyUpdate(his, Y.encodeStateAsUpdate(mine));
  bob.setValue(address, value, { ...alice, at: 2 });
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(his));
};

describe('undo', () => {
  test('takes back one step at a time, across both documents, in the order of time', () => {
    content.setValue(cost, 1, alice, localEdit);
    content.setValue(limit, 2, alice, localEdit);
    content.setValue(cost, 3, alice, localEdit);
    undo.undo();
    expect([content.raw(cost), content.raw(limit)]).toEqual([1, 2]);
    undo.undo();
    expect([content.raw(cost), content.raw(limit)]).toEqual([1, undefined]);
    undo.redo();
    expect(content.raw(limit)).toBe(2);
  });

  test('brings a removed row back', () => {
    content.addRows('needs', [row], alice, undefined, localEdit);
    content.removeRow('needs', row, alice, localEdit);
    undo.undo();
    expect(content.rows('needs')).toEqual([row]);
  });

  test('leaves alone what somebody else has written since', () => {
    content.setValue(cost, 1, alice, localEdit);
    bobWrites(cost, 7);
    undo.undo();
    expect(content.raw(cost)).toBe(7);
  });

  test('a step that somebody else has written over takes no other step with it', () => {
    content.addRows('needs', [row], alice, undefined, localEdit);
    content.setValue(cost, 1, alice, localEdit);
    bobWrites(cost, 7);
    expect(undo.undo()).toBe(false);
    expect([content.rows('needs'), content.raw(cost)]).toEqual([[row], 7]);
    expect(undo.undo()).toBe(true);
    expect([content.rows('needs'), undo.canUndo]).toEqual([[], false]);
    expect(undo.redo()).toBe(true);
    expect([content.rows('needs'), undo.canRedo]).toEqual([[row], false]);
  });

  test('knows when there is nothing to take back', () => {
    let woken = 0;
    undo.onChange(() => woken++);
    expect([undo.canUndo, undo.canRedo]).toEqual([false, false]);
    undo.undo();
    woken = 0;
    content.setValue(cost, 1, alice, localEdit);
    expect([undo.canUndo, woken]).toEqual([true, 1]);
    undo.undo();
    expect([undo.canUndo, undo.canRedo]).toEqual([false, true]);
  });

  test('works where a document has neither values nor rows', () => {
    const sections = smallTemplate.sections.filter(({ id }) => id === 'problem');
    const docs = { content: new Y.Doc(), restricted: new Y.Doc() };
    const small = new Content({ ...smallTemplate, sections }, docs);
    const undoSmall = new Undo(small);
    small.setValue(cost, 1, alice, localEdit);
    undoSmall.undo();
    expect(small.raw(cost)).toBeUndefined();
  });

  test('a new step ends what could be redone', () => {
    content.setValue(cost, 1, alice, localEdit);
    undo.undo();
    content.setValue(limit, 2, alice, localEdit);
    expect(undo.canRedo).toBe(false);
    undo.redo();
    expect(content.raw(cost)).toBeUndefined();
  });
});
