// What the store says to its worker thread, and what the worker answers.
import type { JoinCode, LateId, WorkshopId } from '@tday/shared/ids';
import type { Credential, Entry, LateEdit, StoredWorkshop, WorkshopKeys } from './store.ts';
import type { Write, Written } from './writes.ts';

/** With the number of its template, of which many workshops may have the same. */
export type LoadedWorkshop = Omit<StoredWorkshop, 'template'> & { readonly template: number };

export type Asked =
  | { readonly type: 'commit'; readonly writes: readonly Write[] }
  | { readonly type: 'load'; readonly workshop: WorkshopId; readonly upTo: number | undefined }
  | { readonly type: 'read-template'; readonly template: number }
  | {
      readonly type: 'read-log';
      readonly workshop: WorkshopId;
      readonly after: number;
      readonly most: number;
    }
  | { readonly type: 'find-code'; readonly code: JoinCode }
  | { readonly type: 'find-keys'; readonly workshop: WorkshopId }
  | { readonly type: 'list-keys' }
  | {
      readonly type: 'find-credential';
      readonly kind: Credential['kind'];
      readonly hash: Uint8Array;
    }
  | { readonly type: 'find-late'; readonly workshop: WorkshopId; readonly id: LateId }
  | { readonly type: 'changes' }
  | { readonly type: 'be-still' }
  | { readonly type: 'go-on' }
  | { readonly type: 'close' };

export interface Answers {
  readonly commit: readonly Written[];
  readonly load: LoadedWorkshop | undefined;
  readonly 'read-template': string;
  readonly 'read-log': readonly Entry[];
  readonly 'find-code': WorkshopId | undefined;
  readonly 'find-keys': WorkshopKeys | undefined;
  readonly 'list-keys': readonly WorkshopKeys[];
  readonly 'find-credential': Credential | undefined;
  readonly 'find-late': LateEdit | undefined;
  readonly changes: number;
  readonly 'be-still': undefined;
  readonly 'go-on': undefined;
  readonly close: undefined;
}

export interface Question {
  readonly id: number;
  readonly asked: Asked;
}

/** Asked together: to wake the other thread costs more than most answers. */
export type AskMessage = readonly Question[];

export type Answer =
  | { readonly id: number; readonly answer: Answers[Asked['type']] }
  | { readonly id: number; readonly failed: string };

/** The first message says whether the file could be opened; `unusable` says why not. */
export type WorkerMessage =
  | { readonly type: 'opened' }
  | { readonly type: 'unusable'; readonly says: string }
  | { readonly type: 'answers'; readonly answers: readonly Answer[] };
