// The carets of others in one text. An empty, hidden element marks the place and CSS draws the name:
// words in the editable area would be read aloud as if somebody had written them.
import type { Caret } from '@tday/shared/presence';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Host } from '../../model/host.ts';
import type { Other } from '../../model/presence-hub.ts';
import { personColour } from '../people/person-colour.ts';

export interface CaretsOptions {
  /** The top-level name of the text. */
  readonly name: string;
  readonly host: Host;
  /** Other people's carets in this text, and word when they moved. */
  readonly others: () => readonly Other[];
  readonly onOthers: (listener: () => void) => () => void;
  readonly say: (caret: Caret) => void;
  readonly leave: () => void;
}

const sayEveryMs = 100;
const key = new PluginKey<DecorationSet>('carets');

type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2];

interface SyncState {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Mapping } | null;
  readonly isChangeOrigin: boolean;
}

const syncState = (state: EditorState): SyncState | undefined => ySyncPluginKey.getState(state);

/** A caret as others said it may be anything at all. */
const positionOf = (sync: SyncState, json: unknown): number | undefined => {
  if (sync.binding === null || typeof json !== 'object' || json === null) return undefined;
  try {
    const relative = Y.createRelativePositionFromJSON(json);
    const { doc, type, binding } = sync;
    return relativePositionToAbsolutePosition(doc, type, relative, binding.mapping) ?? undefined;
  } catch {
    // A position in a text that has not arrived yet, or no position at all: no caret is drawn.
    return undefined;
  }
};

const drawCaret =
  ({ name, participant }: Other) =>
  () => {
    const caret = document.createElement('span');
    caret.className = 'tday-caret';
    caret.ariaHidden = 'true';
    caret.dataset['name'] = name;
    caret.style.setProperty('--person', personColour(participant));
    return caret;
  };

const decorationsOf = (other: Other, sync: SyncState, end: number): readonly Decoration[] => {
  const anchor = positionOf(sync, other.caret?.anchor);
  const head = positionOf(sync, other.caret?.head);
  if (anchor === undefined || head === undefined) return [];
  const [from, to] = [Math.min(anchor, head, end), Math.min(Math.max(anchor, head), end)];
  const widget = Decoration.widget(Math.min(head, end), drawCaret(other), {
    // Another key draws it anew, and a caret that is drawn anew shows its name for a moment.
    key: `${other.client}/${JSON.stringify(other.caret?.head)}`,
    side: 10,
    ignoreSelection: true,
  });
  if (from === to) return [widget];
  const style = `--person: ${personColour(other.participant)}`;
  return [widget, Decoration.inline(from, to, { class: 'tday-selection', style })];
};

const drawAll = (state: EditorState, others: readonly Other[]): DecorationSet => {
  const sync = syncState(state);
  if (!sync?.binding || sync.binding.mapping.size === 0) return DecorationSet.empty;
  const end = Math.max(state.doc.content.size - 1, 0);
  return DecorationSet.create(
    state.doc,
    others.flatMap((other) => decorationsOf(other, sync, end)),
  );
};

const ownCaret = (state: EditorState, name: string): Caret | undefined => {
  const sync = syncState(state);
  if (!sync?.binding) return undefined;
  const { type, binding } = sync;
  const relative = (position: number) =>
    absolutePositionToRelativePosition(position, type, binding.mapping);
  return {
    name,
    anchor: relative(state.selection.anchor),
    head: relative(state.selection.head),
  };
};

const caretView = (view: EditorView, { name, host, onOthers, say, leave }: CaretsOptions) => {
  let cancel: (() => void) | undefined;
  const sayNow = () => {
    cancel = undefined;
    const caret = view.hasFocus() ? ownCaret(view.state, name) : undefined;
    if (caret !== undefined) say(caret);
  };
  const sayLater = () => {
    if (view.hasFocus()) cancel ??= host.later(sayEveryMs, sayNow);
  };
  const stop = onOthers(() => view.dispatch(view.state.tr.setMeta(key, 'moved')));
  view.dom.addEventListener('focus', sayLater);
  view.dom.addEventListener('blur', leave);
  return {
    update: (_: EditorView, before: EditorState) => {
      const { selection, doc } = view.state;
      if (!before.selection.eq(selection) || before.doc !== doc) sayLater();
    },
    destroy: () => {
      stop();
      cancel?.();
      view.dom.removeEventListener('focus', sayLater);
      view.dom.removeEventListener('blur', leave);
      leave();
    },
  };
};

export const carets = (options: CaretsOptions): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => drawAll(state, options.others()),
      apply: (transaction, drawn, _before, state) => {
        // A remote change replaces the whole document, so nothing can be mapped through it.
        const redraw = transaction.getMeta(key) || syncState(state)?.isChangeOrigin;
        if (redraw) return drawAll(state, options.others());
        return transaction.docChanged ? drawn.map(transaction.mapping, transaction.doc) : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => caretView(view, options),
  });
