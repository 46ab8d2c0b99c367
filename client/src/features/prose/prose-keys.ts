// The keys of the editor, and what typing at the start of a line makes of it. Tab is not among them: it
// leaves the editor.
import { baseKeymap, chainCommands } from '@tiptap/pm/commands';
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from '@tiptap/pm/inputrules';
import { keymap } from '@tiptap/pm/keymap';
import { splitListItem } from '@tiptap/pm/schema-list';
import type { Command, Plugin } from '@tiptap/pm/state';
import { redo, undo } from '@tiptap/y-tiptap';
import {
  breakLine,
  headingToParagraph,
  itemToParagraph,
  liftItem,
  sinkItem,
  toggle,
  toggleHeading,
} from './prose-commands.ts';
import type { ProseSchema } from './prose-schema.ts';

const marks: Readonly<Record<string, Command>> = {
  'Mod-b': toggle('bold'),
  'Mod-i': toggle('italic'),
  'Mod-z': (state) => undo(state),
  'Mod-y': (state) => redo(state),
  'Shift-Mod-z': (state) => redo(state),
};

const blocks: Readonly<Record<string, Command>> = {
  'Mod-Alt-1': toggleHeading(1),
  'Mod-Alt-2': toggleHeading(2),
  'Mod-Alt-3': toggleHeading(3),
  'Mod-]': sinkItem,
  'Mod-[': liftItem,
  'Shift-Enter': breakLine,
  'Mod-Enter': breakLine,
  Enter: (state, dispatch, view) => {
    const { listItem } = state.schema.nodes;
    return listItem !== undefined && splitListItem(listItem)(state, dispatch, view);
  },
  Backspace: chainCommands(undoInputRule, headingToParagraph, itemToParagraph),
};

const typedAddress = /(?:^|\s)((?:https?:\/\/|mailto:)[^\s<>"]+)(\s)$/;

/** A web address becomes a link with the space that ends it. */
const linkRule = ({ marks: { link } }: ProseSchema): InputRule =>
  new InputRule(typedAddress, (state, match, start, end) => {
    const [whole, href = '', space = ''] = match;
    if (link === undefined) return null;
    // The space itself is typed, but not yet in the document.
    const from = start + whole.length - space.length - href.length;
    const change = state.tr.addMark(from, end, link.create({ href }));
    return change.removeStoredMark(link).insertText(space, end);
  });

const rules = (schema: ProseSchema): readonly InputRule[] => {
  const { bulletList, orderedList, heading } = schema.nodes;
  if (!bulletList || !orderedList || !heading) return [];
  return [
    wrappingInputRule(/^\s*[-*•]\s$/, bulletList),
    wrappingInputRule(/^\s*1[.)]\s$/, orderedList),
    textblockTypeInputRule(/^(#{1,3})\s$/, heading, ([, signs = '#']) => ({ level: signs.length })),
  ];
};

export const proseKeys = (schema: ProseSchema, lines: 'one' | 'many'): readonly Plugin[] =>
  lines === 'one'
    ? [inputRules({ rules: [linkRule(schema)] }), keymap({ ...marks }), keymap(baseKeymap)]
    : [
        inputRules({ rules: [...rules(schema), linkRule(schema)] }),
        keymap({ ...marks, ...blocks }),
        keymap(baseKeymap),
      ];
