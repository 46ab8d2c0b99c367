// Undo of values and rows: only what this browser did, one step at a time. Prose has its own, one for
// each text, in features/prose.
import type { Content } from '@tday/shared/content';
import { docOf, rowsName, valuesName } from '@tday/shared/content-names';
import * as Y from 'yjs';
import { type Listener, Listeners } from './listeners.ts';

const changed = 'changed';

/** The origin of every change of a value or a row that is made here. */
export const localEdit = Symbol('local edit');

const mapsOf = (content: Content, doc: Y.Doc): readonly Y.Map<unknown>[] =>
  content.template.sections
    .filter((section) => content.docs[docOf(section)] === doc)
    .flatMap(({ id, kind }) =>
      kind === 'register'
        ? [doc.getMap<unknown>(valuesName(id)), doc.getMap<unknown>(rowsName(id))]
        : [doc.getMap<unknown>(valuesName(id))],
    );

/** Yjs goes on to earlier steps where the last one can change nothing: here only the last is there to go to. */
const lastOnly = <Step>(steps: Step[], move: () => unknown): boolean => {
  const earlier = steps.splice(0, Math.max(0, steps.length - 1));
  const moved = move() !== null;
  steps.unshift(...earlier);
  return moved;
};

export class Undo {
  private readonly managers: readonly Y.UndoManager[];
  /** The managers in the order of what was done, so that undo across two documents goes back in time. */
  private done: Y.UndoManager[] = [];
  private undone: Y.UndoManager[] = [];
  private readonly listeners = new Listeners();

  constructor(content: Content) {
    this.managers = Object.values(content.docs).map((doc) => this.manage(content, doc));
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** False where the step was left as it is, since somebody else has written over it. */
  undo(): boolean {
    const manager = this.done.pop();
    const moved = manager !== undefined && lastOnly(manager.undoStack, () => manager.undo());
    if (moved) this.undone.push(manager);
    this.tell();
    return moved;
  }

  redo(): boolean {
    const manager = this.undone.pop();
    const moved = manager !== undefined && lastOnly(manager.redoStack, () => manager.redo());
    this.tell();
    return moved;
  }

  /** Whether there is anything to undo or redo may have changed. */
  onChange(listener: Listener): () => void {
    return this.listeners.on(changed, listener);
  }

  close(): void {
    for (const manager of this.managers) manager.destroy();
  }

  private tell(): void {
    this.listeners.tell([changed]);
  }

  private manage(content: Content, doc: Y.Doc): Y.UndoManager {
    const manager = new Y.UndoManager([...mapsOf(content, doc)], {
      trackedOrigins: new Set([localEdit]),
      captureTimeout: 0,
      // Named, because a document of prose alone has no map to know it by.
      doc,
    });
    manager.on('stack-item-added', ({ type, origin }) => {
      if (type !== 'undo') return;
      this.done.push(manager);
      if (origin === localEdit) this.undone = [];
      this.tell();
    });
    return manager;
  }
}
