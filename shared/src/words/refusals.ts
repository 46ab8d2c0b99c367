// Why something was refused, for the person who asked.
import type { RefusalReason } from '../commands.ts';

export const refusalWords = {
  en: {
    'not-a-facilitator': 'Only a facilitator can do that.',
    'not-in-this-workshop': 'You are not in this workshop. Join it first.',
    removed: 'The facilitator has removed you from this workshop.',
    'observers-only-read': 'You are here as an observer, so you can read but not write.',
    'workshop-closed': 'The workshop is closed, so nothing can be changed.',
    'workshop-not-closed': 'The workshop is already open.',
    'workshop-not-started': 'The workshop has not started yet.',
    'workshop-already-started': 'The workshop has already started.',
    'no-such-stage': 'There is no such stage in this workshop.',
    'stage-not-opened': 'The room has not come to this part yet, so it cannot be written in.',
    'stage-closed': 'The facilitator has closed this part for writing.',
    'no-stage-before': 'This is the first stage.',
    'no-stage-after': 'This is the last stage.',
    'no-timer': 'There is no timer to change. Start one first.',
    'timer-not-running': 'The timer is not running.',
    'no-such-participant': 'There is no such person in this workshop.',
    'last-facilitator': 'A workshop needs a facilitator. Make somebody else one first.',
    'not-removed': 'This person has not been removed.',
    'name-needed': 'Enter a name.',
    'name-too-long': 'A name can have 80 characters at most.',
    'hidden-from-suppliers':
      'This part is only for civil servants and users of the service: firms that may bid for the work must not see it.',
    'written-too-much':
      'You have written more within an hour than this workshop takes from one person. Wait a while, then put the words in again.',
    'room-written-too-much':
      'More was written in this workshop within an hour than it takes. Wait a while, then put the words in again.',
    'label-needed': 'Enter a few words by which you will know this version.',
    'label-too-long': 'The words for a version can have 80 characters at most.',
    'too-many-versions': 'This workshop has as many versions as it can have.',
    'no-such-version': 'There is no such version of this workshop.',
    'no-such-place': 'There is no place in this workshop for what was written.',
    'late-kept':
      'The workshop had closed. Your last words are with the facilitator, who can still take them in.',
    'late-box-full':
      'The workshop had closed, and so many words came late that they cannot be kept for the facilitator. Copy them and give them to the facilitator.',
    'no-such-late': 'These late words are not here any more. Somebody has taken them in already.',
    'late-known': 'Everything in this is in the workshop already. Nothing was changed.',
    'late-foreign':
      'This holds words that somebody else wrote, so it cannot be taken in under one name.',
    'late-lacks':
      'This builds on words that are not in this workshop, so it cannot be taken in. Its own words can still be copied.',
    'late-broken': 'This cannot be read as something that was written here.',
    'file-not-ours':
      'This is not a file of what waits on a device. Choose the file that the device offered, as it was.',
    'file-newer':
      'This file was made by another version of this program, and cannot be read here. Open it in a text editor to read its words.',
    'file-broken':
      'This file was changed or cut short on its way. Ask for it again, or open it in a text editor to read its words.',
    'file-too-large':
      'This file is larger than any that a device offers. Open it in a text editor to read its words.',
    'file-of-another-workshop':
      'This file comes from another workshop, so it cannot be brought in here. Its first lines say from which.',
  } satisfies Record<RefusalReason, string>,
} as const;
