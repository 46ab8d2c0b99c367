// Undo of one text: only what was typed in this browser. It outlives the editor, which comes and goes
// with the focus.
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

const managers = new WeakMap<Y.XmlFragment, Y.UndoManager>();

const makeManager = (fragment: Y.XmlFragment): Y.UndoManager =>
  new Y.UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });

/** The plugin destroys what it was handed when its editor goes: this wakes the manager again. */
const wake = (manager: Y.UndoManager): void => {
  manager.trackedOrigins.add(manager);
  manager.doc.off('afterTransaction', manager.afterTransactionHandler);
  manager.doc.on('afterTransaction', manager.afterTransactionHandler);
};

export const undoManagerOf = (fragment: Y.XmlFragment): Y.UndoManager => {
  const manager = managers.get(fragment) ?? makeManager(fragment);
  managers.set(fragment, manager);
  wake(manager);
  return manager;
};
