import type { ParticipantId } from '@tday/shared/ids';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FakeHost } from './fake-host.ts';
import { PresenceHub } from './presence-hub.ts';
import { smallTemplate } from './small-template.ts';

const caret = (name: string) => ({ name, anchor: 1, head: 1 });
const statement = 'prose:problem/-/statement';

let host: FakeHost;
let content: Awareness;
let restricted: Awareness;
let hub: PresenceHub;
const all: Awareness[] = [];

const awareness = (): Awareness => {
  const made = new Awareness(new Y.Doc());
  all.push(made);
  return made;
};

/** What the room passes on of somebody else. */
const other = (name: string) => {
  const theirs = awareness();
  const participant = `${name}-------`.slice(0, 12) as ParticipantId;
  return (place: object) => {
    theirs.setLocalState({ participant, name, group: 'user', ...place });
    applyAwarenessUpdate(content, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'line');
  };
};

beforeEach(() => {
  host = new FakeHost();
  content = awareness();
  restricted = awareness();
  hub = new PresenceHub(smallTemplate, { content, restricted }, host);
});

afterEach(() => {
  hub.close();
  for (const one of all.splice(0)) one.destroy();
});

describe('presence', () => {
  test('an own move is said at most ten times a second, and the last one is said', () => {
    for (const anchor of [1, 2, 3]) {
      hub.moveCaret({ section: 'problem' }, { name: statement, anchor, head: anchor });
    }
    expect(content.getLocalState()).toEqual({});
    host.pass(100);
    expect(content.getLocalState()?.['caret']).toEqual({ name: statement, anchor: 3, head: 3 });
  });

  test('where I am in a section that suppliers may not see is not said in the other document', () => {
    hub.standAt({ section: 'budget', field: 'limit' });
    host.pass(100);
    expect(content.getLocalState()).toEqual({});
    expect(restricted.getLocalState()).toEqual({ section: 'budget', field: 'limit' });
  });

  test('leaving one text does not take away the caret in another', () => {
    hub.moveCaret({ section: 'problem' }, caret(statement));
    hub.dropCaret('prose:problem/-/other');
    host.pass(100);
    expect(content.getLocalState()?.['caret']).toEqual(caret(statement));
    hub.dropCaret(statement);
    host.pass(100);
    expect(content.getLocalState()?.['caret']).toBeUndefined();
  });

  test('others are found by section and by text, and wake only whom it concerns', () => {
    const woken: string[] = [];
    hub.onSection('problem', () => woken.push('problem'));
    hub.onSection('needs', () => woken.push('needs'));
    hub.onCarets(statement, () => woken.push('carets'));
    hub.onPeople(() => woken.push('people'));
    other('bob')({ section: 'problem', caret: caret(statement) });
    expect(woken).toEqual([]);
    host.pass(100);
    expect(woken.toSorted()).toEqual(['carets', 'people', 'problem']);
    expect(hub.inSection('problem').map(({ name }) => name)).toEqual(['bob']);
    expect(hub.caretsIn(statement)).toHaveLength(1);
  });

  test('a caret that moves does not wake the list of who is in a section', () => {
    const bob = other('bob');
    bob({ section: 'problem', caret: caret(statement) });
    host.pass(100);
    let woken = 0;
    hub.onSection('problem', () => woken++);
    bob({ section: 'problem', caret: { ...caret(statement), head: 9 } });
    host.pass(100);
    expect(woken).toBe(0);
    expect(hub.caretsIn(statement)[0]?.caret?.head).toBe(9);
  });

  test('two browsers of one participant are one person here', () => {
    other('bob')({});
    other('bob')({ section: 'needs' });
    host.pass(100);
    expect(hub.here()).toEqual(['bob-------']);
  });
});
