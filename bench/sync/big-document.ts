// A document of a megabyte as a room writes it: ten people, paragraphs, words put in and taken out again.
// The same one for everybody: what looks like chance comes from a seed.
import * as Y from 'yjs';
import { clientOf } from './keystrokes.ts';

const authors = 10;
const paragraphsEach = 190;
const wordsEach = 52;
const changesEach = 320;
const keysLater = 30;

export interface BigDocument {
  /** One update of each author; each builds on those before it. */
  readonly updates: readonly Uint8Array[];
  /** The state vector of somebody who has all of it. */
  readonly vector: Uint8Array;
  /** What such a person answers when asked for what somebody lacks who has it all too. */
  readonly nothingNew: Uint8Array;
  readonly bytes: number;
  /** What one more person types then, key by key. */
  readonly later: { readonly author: number; readonly updates: readonly Uint8Array[] };
}

type Random = (below: number) => number;

/** Numerical Recipes' generator: good enough to spread words. */
const seeded = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const word = (random: Random): string =>
  `${'requirements'.slice(0, 2 + random(9))}${'abcdefghij'.charAt(random(10))} `;

const writeParagraph = (body: Y.XmlFragment, random: Random): void => {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  body.insert(random(body.length + 1), [paragraph]);
  text.insert(0, Array.from({ length: wordsEach }, () => word(random)).join(''));
};

const change = (body: Y.XmlFragment, random: Random): void => {
  const paragraph = body.get(random(body.length));
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('a paragraph has lost its text');
  const at = random(text.length - 10);
  text.delete(at, 5);
  text.insert(at, word(random));
};

const write = (doc: Y.Doc, name: string, author: number): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  const random = seeded(author + 1);
  const own = new Y.Doc();
  own.clientID = clientOf(author);
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
  const body = own.getXmlFragment(name);
  own.transact(() => {
    for (let count = 0; count < paragraphsEach; count++) writeParagraph(body, random);
    for (let count = 0; count < changesEach; count++) change(body, random);
  });
  const update = Y.encodeStateAsUpdate(own, before);
  Y.applyUpdate(doc, update);
  own.destroy();
  return update;
};

const typeLater = (doc: Y.Doc, name: string): BigDocument['later'] => {
  const own = new Y.Doc();
  own.clientID = clientOf(authors);
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  own.on('update', (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText('a');
  own.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    own.getXmlFragment(name).push([paragraph]);
  });
  while (updates.length < keysLater) text.insert(text.length, 'x');
  own.destroy();
  return { author: authors, updates };
};

const made = new Map<string, BigDocument>();

/** In the prose of this top-level name. */
export const bigDocument = (name: string): BigDocument => {
  const document = made.get(name) ?? make(name);
  made.set(name, document);
  return document;
};

const make = (name: string): BigDocument => {
  const doc = new Y.Doc();
  const updates = Array.from({ length: authors }, (_, author) => write(doc, name, author));
  const vector = Y.encodeStateVector(doc);
  return {
    updates,
    vector,
    nothingNew: Y.encodeStateAsUpdate(doc, vector),
    bytes: Y.encodeStateAsUpdate(doc).length,
    later: typeLater(doc, name),
  };
};
