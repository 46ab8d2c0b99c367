import { Content } from '@tday/shared/content';
import type { ParticipantId } from '@tday/shared/ids';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ContentStore } from './content-store.ts';
import { FakeHost } from './fake-host.ts';
import { smallTemplate } from './small-template.ts';

const cost = { section: 'problem', field: 'cost' };
const statement = { section: 'problem', field: 'statement' };
const alice = { by: 'alice-------' as ParticipantId, at: 1 };

let host: FakeHost;
let here: Content;
let store: ContentStore;
let far: Content;

/** Everything that somebody else wrote arrives in one transaction. */
const arrive = () => {
  for (const name of ['content', 'restricted'] as const) {
    const [from, to] = [far.docs[name], here.docs[name]];
    if (from && to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'line');
  }
};

beforeEach(() => {
  host = new FakeHost();
  const content = () =>
    new Content(smallTemplate, { content: new Y.Doc(), restricted: new Y.Doc() });
  here = content();
  far = content();
  store = new ContentStore(here, host);
});

describe('content as views see it', () => {
  test('an own edit wakes its view at once, and no other', () => {
    const woken: string[] = [];
    store.onAnswer(cost, () => woken.push('cost'));
    store.onAnswer(statement, () => woken.push('statement'));
    here.setValue(cost, 12, alice);
    expect(woken).toEqual(['cost']);
    expect(store.raw(cost)).toBe(12);
  });

  test('what others write wakes a view once a frame, however much it is', () => {
    let woken = 0;
    store.onAnswer(cost, () => woken++);
    far.setValue(cost, 1, alice);
    arrive();
    far.setValue(cost, 2, alice);
    arrive();
    expect(woken).toBe(0);
    host.pass(16);
    expect([woken, store.raw(cost)]).toEqual([1, 2]);
  });

  test('a snapshot stays the same object until it changes', () => {
    here.addRows('needs', ['aaaaaaaaaaaa' as never], alice);
    const before = store.rows('needs');
    here.setValue(cost, 3, alice);
    expect(store.rows('needs')).toBe(before);
    here.addRows('needs', ['bbbbbbbbbbbb' as never], alice);
    expect(store.rows('needs')).toHaveLength(2);
  });

  test('prose that arrives wakes the view of its text and of its section, even the first of it', () => {
    const woken: string[] = [];
    store.onAnswer(statement, () => woken.push('text'));
    store.onSection('problem', () => woken.push('section'));
    const version = store.sectionVersion('problem');
    far.fragment(statement)?.insert(0, [new Y.XmlElement('paragraph')]);
    arrive();
    host.pass(16);
    expect(woken).toEqual(['text', 'section']);
    expect(store.sectionVersion('problem')).toBe(version + 1);
  });

  test('a removed row leaves the list and stands among the removed ones', () => {
    const row = 'aaaaaaaaaaaa' as never;
    here.addRows('needs', [row], alice);
    expect(store.rows('needs')).toEqual([row]);
    here.removeRow('needs', row, alice);
    expect(store.rows('needs')).toEqual([]);
    expect(store.removedRows('needs').map(({ id }) => id)).toEqual([row]);
  });
});
