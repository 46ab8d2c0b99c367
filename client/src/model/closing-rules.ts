// What a page does once the room has ended its line: begin with a fresh copy, leave its words on the device
// for another page, or stop and say why.
import type { ClosingName } from '@tday/shared/protocol';

/** After these closings the room still wants us, with a fresh copy of the content. */
const freshCopyAfter: readonly (ClosingName | undefined)[] = [
  'refused',
  'roleChanged',
  // One line may close before another has told of the new role.
  'notAllowed',
  'roomFull',
  'workshopClosed',
];

/** The words stay on the device: another page, or whoever comes back, sends them. */
const waitsAfter: readonly (ClosingName | undefined)[] = ['oldPage', 'badPass'];

export const wantsFreshCopy = (closing: ClosingName | undefined): boolean =>
  freshCopyAfter.includes(closing);

export const leavesWordsWaiting = (closing: ClosingName | undefined): boolean =>
  waitsAfter.includes(closing);

/** More fresh copies in a row than this would be a fault of ours, not a refusal. */
const mostInARow = 5;
const rowMs = 60_000;

export class FreshCopies {
  private readonly begunAt: number[] = [];

  /** Whether another one may be begun, which counts. */
  mayBegin(now: number): boolean {
    this.begunAt.push(now);
    return this.begunAt.filter((at) => now - at < rowMs).length <= mostInARow;
  }
}
