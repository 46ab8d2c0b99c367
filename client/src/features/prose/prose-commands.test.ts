import { proseJson } from '@tday/shared/prose';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import {
  headingToParagraph,
  isHeading,
  isInList,
  isMarked,
  itemToParagraph,
  liftItem,
  linkAt,
  removeLink,
  setLink,
  sinkItem,
  toggle,
  toggleHeading,
  toggleList,
} from './prose-commands.ts';
import { proseSchema } from './prose-schema.ts';

const schema = proseSchema(2);

const written = (words: string, from = 1, to = from): EditorState => {
  const doc = schema.nodeFromJSON(proseJson(words));
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
};

const after = (state: EditorState, ...commands: readonly Command[]): EditorState => {
  let now = state;
  for (const command of commands) {
    command(now, (change) => {
      now = now.apply(change);
    });
  }
  return now;
};

const shape = (state: EditorState): string =>
  state.doc.toString().replaceAll('paragraph', 'p').replaceAll('listItem', 'li');

describe('prose', () => {
  test('chosen words become bold, and plain again', () => {
    const bold = after(written('Two words', 1, 4), toggle('bold'));
    expect(shape(bold)).toBe('doc(p(bold("Two"), " words"))');
    expect(isMarked(bold, 'bold')).toBe(true);
    expect(isMarked(after(bold, toggle('bold')), 'bold')).toBe(false);
  });

  test('a line becomes a heading, another heading, and a line again', () => {
    const second = after(written('A title'), toggleHeading(1), toggleHeading(2));
    expect(isHeading(second, 2)).toBe(true);
    expect(shape(after(second, toggleHeading(2)))).toBe('doc(p("A title"))');
  });

  test('Backspace at the start of a heading makes it a line first', () => {
    const heading = after(written('A title'), toggleHeading(1));
    expect(shape(after(heading, headingToParagraph))).toBe('doc(p("A title"))');
    expect(headingToParagraph(written('A line'))).toBe(false);
  });

  test('a list changes its kind, and pressed again it ends', () => {
    const bullets = after(written('One'), toggleList('bulletList'));
    const numbers = after(bullets, toggleList('orderedList'));
    expect(shape(numbers)).toBe('doc(orderedList(li(p("One"))))');
    expect(isInList(numbers, 'orderedList')).toBe(true);
    expect(shape(after(numbers, toggleList('orderedList')))).toBe('doc(p("One"))');
  });

  test('a list item goes deeper and comes back', () => {
    const list = after(written('One\nTwo', 1, 9), toggleList('bulletList'));
    const second = list.apply(list.tr.setSelection(TextSelection.create(list.doc, 10)));
    const deep = after(second, sinkItem);
    expect(shape(deep)).toBe('doc(bulletList(li(p("One"), bulletList(li(p("Two"))))))');
    expect(shape(after(deep, liftItem))).toBe(shape(list));
  });

  test('Backspace at the start of a list item takes it out of its list', () => {
    const list = after(written('One'), toggleList('bulletList'));
    const start = list.apply(list.tr.setSelection(TextSelection.create(list.doc, 3)));
    expect(shape(after(start, itemToParagraph))).toBe('doc(p("One"))');
  });

  test('chosen words get a link, another address, and lose it', () => {
    const linked = after(written('See this', 5, 9), setLink('https://a.example'));
    expect(linkAt(linked)).toEqual({ href: 'https://a.example', from: 5, to: 9 });
    const inside = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 7)));
    const changed = after(inside, setLink('https://b.example'));
    expect(linkAt(changed)?.href).toBe('https://b.example');
    expect(shape(after(changed, removeLink))).toBe('doc(p("See this"))');
  });

  test('without chosen words the address itself is written', () => {
    const state = after(written('See ', 5), setLink('https://a.example'));
    expect(shape(state)).toBe('doc(p("See ", link("https://a.example")))');
  });

  test('a command that cannot be done says so', () => {
    expect(sinkItem(written('No list'))).toBe(false);
    expect(removeLink(written('No link'))).toBe(false);
  });
});
