// A text of one line: Enter makes no paragraph, and what is pasted is folded into the line.
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** The inline content of everything pasted, with a space where a line ended. */
const foldLines = (slice: Slice): Slice => {
  const inline: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    const { schema } = node.type;
    if (inline.length > 0 && node.content.size > 0) inline.push(schema.text(' '));
    node.content.forEach((child) => {
      inline.push(child.isText ? child : schema.text(' '));
    });
    return false;
  });
  // Copied from inside one line, there is no block around the words.
  return inline.length === 0 ? slice : new Slice(Fragment.from(inline), 0, 0);
};

export const oneLine = (onEnter: () => void): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: (_, event) => {
        if (event.key !== 'Enter') return false;
        onEnter();
        return true;
      },
      transformPasted: foldLines,
      clipboardTextParser: (text, $context, plain) => {
        const words = text.replace(/^\s*\n|\n\s*$/g, '').replace(/\s*\n\s*/g, ' ');
        const { schema } = $context.doc.type;
        const nodes = words === '' ? [] : [schema.text(words, plain ? [] : $context.marks())];
        return new Slice(Fragment.from(nodes), 0, 0);
      },
    },
  });
