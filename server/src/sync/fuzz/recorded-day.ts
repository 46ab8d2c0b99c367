// A few people who write at random, in several texts, with lines that are slow: what each of them would
// send, in an order in which a room could have got it.
import { Content } from '@tday/shared/content';
import { proseName } from '@tday/shared/content-names';
import type { RowId } from '@tday/shared/ids';
import * as Y from 'yjs';
import { people, smallDay } from '../small-day.ts';
import { type Chance, oneOf } from './chance.ts';

export const writers = [
  { client: 11, by: people.alice },
  { client: 222, by: people.bob },
  { client: 4_000_000_001, by: people.carol },
] as const;

export const textNames = [
  proseName({ section: 'problem', field: 'statement' }),
  proseName({ section: 'plan', field: 'steps' }),
] as const;

const rows = ['row1rowrowro', 'row2rowrowro', 'row3rowrowro'] as RowId[];
const cost = { section: 'problem', field: 'cost' };

class Writer {
  readonly doc = new Y.Doc();
  readonly content = new Content(smallDay, { content: this.doc });
  private readonly undo: Y.UndoManager;
  private readonly doer;

  constructor({ client, by }: (typeof writers)[number], sent: Uint8Array[]) {
    this.doc.clientID = client;
    this.doer = { by, at: client };
    this.doc.on('update', (update, origin) => {
      if (origin !== 'heard') sent.push(update);
    });
    const texts = textNames.map((name) => this.doc.getXmlFragment(name));
    this.undo = new Y.UndoManager(texts, { trackedOrigins: new Set([null]), captureTimeout: 0 });
  }

  hear(other: Writer): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc), 'heard');
  }

  write(chance: Chance): void {
    const fragment = this.doc.getXmlFragment(oneOf(textNames, chance));
    const words = findText(fragment, chance);
    if (words === undefined) this.begin(fragment, chance);
    else oneOf(this.ways(fragment, words, chance), chance)();
  }

  /** What somebody may do next; words and letters more often than the rest. */
  private ways(fragment: Y.XmlFragment, words: Y.XmlText, chance: Chance): (() => void)[] {
    const at = chance(words.length + 1);
    const type = () => words.insert(at, oneOf(['a', 'bc', 'ü', '🎉', ' '], chance));
    const erase = () => words.length > 0 && words.delete(Math.min(at, words.length - 1), 1);
    return [
      type,
      type,
      type,
      erase,
      erase,
      () => words.format(0, at, { bold: chance(2) ? {} : null }),
      () => words.format(0, at, { link: { href: 'https://example.org' } }),
      () => this.begin(fragment, chance),
      () => fragment.delete(chance(fragment.length), 1),
      () => this.content.setValue(cost, chance(9), this.doer),
      () => this.content.setValue(cost, null, this.doer),
      () => this.content.addRows('needs', [oneOf(rows, chance)], this.doer),
      () => this.content.removeRow('needs', oneOf(rows, chance), this.doer),
      () => void this.undo.undo(),
      () => void this.undo.redo(),
      () => this.doc.transact(() => [type(), erase(), this.begin(fragment, chance)]),
    ];
  }

  private begin(fragment: Y.XmlFragment, chance: Chance): void {
    const block = new Y.XmlElement(oneOf(['paragraph', 'heading', 'bulletList'], chance));
    if (chance(3) === 0) block.setAttribute('level', String(chance(4)));
    block.insert(0, chance(4) === 0 ? [item('🎉 wörds')] : [new Y.XmlText('wörds')]);
    fragment.insert(chance(fragment.length + 1), [block]);
  }
}

const item = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement('listItem');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

const findText = (fragment: Y.XmlFragment, chance: Chance): Y.XmlText | undefined => {
  const inside = fragment.length > 0 ? fragment.get(chance(fragment.length)) : undefined;
  if (inside instanceof Y.XmlText || inside === undefined) return inside;
  return inside instanceof Y.XmlElement ? findText(inside, chance) : undefined;
};

export const recordDay = (chance: Chance, steps: number): readonly Uint8Array[] => {
  const sent: Uint8Array[] = [];
  const all = writers.map((writer) => new Writer(writer, sent));
  for (let step = 0; step < steps; step++) {
    const one = oneOf(all, chance);
    one.write(chance);
    if (chance(3) === 0) for (const other of all) other.hear(one);
    // Now and then somebody comes back, and says everything again.
    if (chance(20) === 0) sent.push(Y.encodeStateAsUpdate(one.doc));
  }
  return sent;
};
