// A workshop in which nothing was written yet, and an edit of any size for it: for tests of the file.
import type { JoinCode, WorkshopId } from '@tday/shared/ids';
import type { NewEntry, NewWorkshop } from './store.ts';

export const day = 'day222222222' as WorkshopId;

export const emptyDay: NewWorkshop = {
  id: day,
  code: 'CDFGHJ' as JoinCode,
  facilitatorHash: new Uint8Array(32),
  template: '{}',
  at: 1,
  entries: [],
};

export const edit = (size: number): NewEntry => ({
  workshop: day,
  at: 1,
  kind: 'edit',
  doc: 'content',
  claims: [],
  bytes: new Uint8Array(size),
});
