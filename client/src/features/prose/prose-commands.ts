// What can be done with prose, as ProseMirror commands: asked without `dispatch`, a command only says
// whether it could.
import type { ProseHeadingLevel } from '@tday/shared/prose';
import { setBlockType, toggleMark } from '@tiptap/pm/commands';
import type { MarkType, NodeType } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command, EditorState } from '@tiptap/pm/state';

/** The schema is always ours: a name that it does not have is a mistake of ours. */
const node = (state: EditorState, name: string): NodeType => {
  const type = state.schema.nodes[name];
  if (type === undefined) throw new Error(`prose has no node ${name}`);
  return type;
};

const mark = (state: EditorState, name: string): MarkType => {
  const type = state.schema.marks[name];
  if (type === undefined) throw new Error(`prose has no mark ${name}`);
  return type;
};

export const isMarked = (state: EditorState, name: string): boolean => {
  const { from, to, empty, $from } = state.selection;
  const type = mark(state, name);
  if (!empty) return state.doc.rangeHasMark(from, to, type);
  return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
};

export const isHeading = (state: EditorState, level: ProseHeadingLevel): boolean => {
  const { parent } = state.selection.$from;
  return parent.type.name === 'heading' && parent.attrs['level'] === level;
};

type ListName = 'bulletList' | 'orderedList';

/** The nearest list around the caret. */
const listAround = (state: EditorState): { name: ListName; at: number } | undefined => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type;
    if (name === 'bulletList' || name === 'orderedList') return { name, at: $from.before(depth) };
  }
  return undefined;
};

export const isInList = (state: EditorState, name: ListName): boolean =>
  listAround(state)?.name === name;

export const toggle =
  (name: 'bold' | 'italic'): Command =>
  (state, dispatch, view) =>
    toggleMark(mark(state, name))(state, dispatch, view);

export const toggleHeading =
  (level: ProseHeadingLevel): Command =>
  (state, dispatch, view) => {
    const command = isHeading(state, level)
      ? setBlockType(node(state, 'paragraph'))
      : setBlockType(node(state, 'heading'), { level });
    return command(state, dispatch, view);
  };

/** Makes a list, makes the list around the caret one of the other kind, or ends it. */
export const toggleList =
  (name: ListName): Command =>
  (state, dispatch, view) => {
    const around = listAround(state);
    if (around === undefined) return wrapInList(node(state, name))(state, dispatch, view);
    if (around.name === name) return liftListItem(node(state, 'listItem'))(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(around.at, node(state, name)));
    return true;
  };

export const sinkItem: Command = (state, dispatch, view) =>
  sinkListItem(node(state, 'listItem'))(state, dispatch, view);

export const liftItem: Command = (state, dispatch, view) =>
  liftListItem(node(state, 'listItem'))(state, dispatch, view);

/** At the start of a heading, Backspace makes it a paragraph before it joins anything. */
export const headingToParagraph: Command = (state, dispatch, view) => {
  const { empty, $from } = state.selection;
  const atStart = empty && $from.parentOffset === 0 && $from.parent.type.name === 'heading';
  return atStart && setBlockType(node(state, 'paragraph'))(state, dispatch, view);
};

/** At the start of a list item, Backspace takes it out of its list. */
export const itemToParagraph: Command = (state, dispatch, view) => {
  const { empty, $from } = state.selection;
  const isFirst = $from.depth > 1 && $from.index(-1) === 0;
  const atStart = empty && $from.parentOffset === 0 && isFirst;
  return atStart && $from.node(-1).type.name === 'listItem' && liftItem(state, dispatch, view);
};

export const breakLine: Command = (state, dispatch) => {
  const br = node(state, 'hardBreak').create();
  dispatch?.(state.tr.replaceSelectionWith(br).scrollIntoView());
  return true;
};

/** The link at the caret, with the words that it spans. */
export const linkAt = (
  state: EditorState,
): { readonly href: string; readonly from: number; readonly to: number } | undefined => {
  const { $from } = state.selection;
  const type = mark(state, 'link');
  const found = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  if (found === undefined) return undefined;
  const start = $from.start();
  let [from, to] = [$from.pos, $from.pos];
  $from.parent.forEach((child, offset) => {
    if (!found.isInSet(child.marks)) return;
    const [begin, end] = [start + offset, start + offset + child.nodeSize];
    if (begin <= to && end >= from) [from, to] = [Math.min(from, begin), Math.max(to, end)];
  });
  return { href: String(found.attrs['href']), from, to };
};

/** Links the chosen words, or the link at the caret; without either, the address itself is written. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const linked = mark(state, 'link').create({ href });
    const { empty, from, to } = state.selection;
    const span = empty ? linkAt(state) : { from, to };
    const change = state.tr;
    if (span === undefined) change.replaceSelectionWith(state.schema.text(href, [linked]), false);
    else change.addMark(span.from, span.to, linked);
    dispatch?.(change);
    return true;
  };

export const removeLink: Command = (state, dispatch) => {
  const span = linkAt(state);
  if (span === undefined) return false;
  dispatch?.(state.tr.removeMark(span.from, span.to, mark(state, 'link')));
  return true;
};
