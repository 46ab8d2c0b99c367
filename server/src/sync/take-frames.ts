// Takes the frames of one turn into the documents, where nobody sees them yet: all of them as one change
// of each document, so that they go out again as one update.
import type { DocName } from '@tday/shared/content-names';
import * as Y from 'yjs';
import type { LateEdit } from '../store/store.ts';
import type { Connection, DocFrame } from './connection.ts';
import { isWhereItSays, type Passed, type Verdict } from './guard.ts';
import { type Judgement, judge, judgeAsleep } from './judge.ts';
import type { Limits } from './limits.ts';
import { type EditEntry, editEntry } from './log-entries.ts';
import { type Change, unchanged } from './room-doc.ts';
import type { RoomState } from './room-state.ts';

export interface Judged {
  readonly frame: DocFrame;
  readonly verdict: Judgement;
}

export type Changes = Readonly<Record<DocName, Change>>;

export interface Taken {
  readonly judged: readonly Judged[];
  readonly edits: readonly EditEntry[];
  readonly changes: Changes;
}

/** Yjs could not take a frame that the guard let through, or not where it says: the documents are spoilt. */
export class PoisonError extends Error {
  override readonly name = 'PoisonError';
  readonly frame: DocFrame;

  constructor(frame: DocFrame, cause: unknown) {
    super('Yjs could not take an update', { cause });
    this.frame = frame;
  }
}

/** After one of these no frame of the same line is looked at any more. */
const endsLine = ({ frame, verdict }: Judged): boolean => {
  const { kind } = verdict;
  // Of late words only all that there are end a line: the browser is asked for them.
  if (kind === 'late') return frame.step === 'step2';
  return kind !== 'edit' && kind !== 'known' && kind !== 'lacks';
};

/** Throws PoisonError. */
export const takeFrames = (
  frames: readonly DocFrame[],
  state: RoomState,
  limits: Limits,
  at: number,
): Taken => {
  const judging = { state, limits, at };
  const judged: Judged[] = [];
  const edits: EditEntry[] = [];
  const ended = new Set<Connection>();
  const take = (frame: DocFrame) => {
    const { connection } = frame;
    if (connection.isCut || ended.has(connection)) return;
    const verdict = judge(frame, judging);
    judged.push({ frame, verdict });
    if (endsLine({ frame, verdict })) ended.add(connection);
    if (verdict.kind !== 'edit') return;
    const { participant: by, doc } = connection.who;
    const { update: bytes, claims } = verdict;
    const edit = { doc, by, at, bytes, claims };
    state.growth.wrote(by, bytes.length, at);
    apply(frame, verdict, state);
    edits.push(editEntry(state.workshop.id, edit));
  };
  const changes = ofEachDoc((name) => {
    const own = frames.filter(({ connection }) => connection.who.doc === name);
    const takeAll = () => own.forEach(take);
    const mayWrite = own.some((frame) => judgeAsleep(frame, judging) === undefined);
    if (mayWrite) return state.docs[name].change(takeAll);
    // A document that sleeps need not wake for them, and a change costs something by itself.
    takeAll();
    return unchanged;
  });
  return { judged, edits, changes };
};

const apply = (frame: DocFrame, passed: Passed, state: RoomState): void => {
  const { doc: name, participant } = frame.connection.who;
  const { doc, places } = state.docs[name];
  try {
    Y.applyUpdate(doc, passed.update);
  } catch (error) {
    throw new PoisonError(frame, error);
  }
  if (!isWhereItSays(passed, places)) throw new PoisonError(frame, 'it is not where it says');
  state.docs[name].claim(passed.claims, participant);
  // At once: the next frame of the same turn is held against it.
  frame.connection.claimed += passed.claims.length;
};

/** Takes edits that were judged before. */
export const takeEdits = (edits: readonly EditEntry[], state: RoomState): Changes =>
  ofEachDoc((name) =>
    state.docs[name].change(() => {
      for (const { doc, bytes, by, claims } of edits) {
        if (doc !== name) continue;
        Y.applyUpdate(state.docs[name].doc, bytes);
        if (by !== undefined) state.docs[name].claim(claims, by);
      }
    }),
  );

/** Throws if they would not stand where they say. */
export const takeLate = (
  { by, doc, workshop }: LateEdit,
  verdict: Extract<Verdict, { kind: 'known' | 'edit' }>,
  state: RoomState,
  at: number,
): Pick<Taken, 'edits' | 'changes'> => {
  if (verdict.kind === 'known') return { edits: [], changes: takeEdits([], state) };
  const { update: bytes, claims } = verdict;
  const edits = [editEntry(workshop, { by, doc, at, bytes, claims })];
  const changes = takeEdits(edits, state);
  if (isWhereItSays(verdict, state.docs[doc].places)) return { edits, changes };
  throw new Error('late words do not stand where they say');
};

const ofEachDoc = (change: (name: DocName) => Change): Changes => ({
  content: change('content'),
  restricted: change('restricted'),
});
