// Everything that a store can be asked to write. Those asked for while a commit is on its way go out
// together in the next one.
import type { WorkshopId } from '@tday/shared/ids';
import type { Credential, LateChange, NewCheckpoint, NewEntry, NewWorkshop } from './store.ts';

export type Write =
  | {
      readonly type: 'append';
      readonly entries: readonly NewEntry[];
      readonly late?: LateChange | undefined;
    }
  | { readonly type: 'probe' }
  | { readonly type: 'create-workshop'; readonly workshop: NewWorkshop }
  | { readonly type: 'keep-checkpoint'; readonly checkpoint: NewCheckpoint }
  | { readonly type: 'keep-credential'; readonly credential: Credential }
  | {
      readonly type: 'drop-credentials';
      readonly participant: Credential['participant'];
      readonly kind: Credential['kind'];
    }
  | {
      readonly type: 'replace-facilitator-hash';
      readonly workshop: WorkshopId;
      readonly hash: Uint8Array;
    };

/** What came of one write of a commit that was kept; a write that was turned down left nothing. */
export type Written =
  | { readonly seqs: readonly number[] }
  | { readonly taken: string }
  | { readonly unknownWorkshop: string };
