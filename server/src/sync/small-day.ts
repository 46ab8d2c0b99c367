// The smallest day that has one of everything, for the tests of rooms.
import type { ParticipantId } from '@tday/shared/ids';
import type { Template } from '@tday/shared/template';

const guidance = { write: 'What it is.', good: 'It is clear.', example: 'Like this.' };
const script = { say: 'Write.' };

export const smallDay: Template = {
  id: 'small-day',
  version: 1,
  language: 'en',
  title: 'Small day',
  says: 'Makes little.',
  starts: '09:30',
  groups: [
    { id: 'civil-servant', label: 'I work in government', plural: 'Civil servants' },
    { id: 'user', label: 'I use the service', plural: 'Users' },
    { id: 'technologist', label: 'I work for a small firm', plural: 'Technologists' },
  ],
  stages: [
    {
      id: 'welcome',
      title: 'Welcome',
      kind: 'brief',
      minutes: 10,
      task: 'Say what is wrong.',
      script,
      sections: ['problem', 'needs'],
    },
    {
      id: 'money',
      title: 'Money',
      kind: 'edit-together',
      minutes: 20,
      task: 'Say what it costs.',
      script,
      sections: ['plan', 'budget', 'bids'],
    },
  ],
  sections: [
    {
      kind: 'form',
      id: 'problem',
      title: 'The problem',
      guidance,
      fields: [
        { id: 'statement', label: 'What is wrong?', type: 'prose' },
        { id: 'cost', label: 'What does it cost?', type: 'money' },
      ],
    },
    {
      kind: 'register',
      id: 'needs',
      title: 'Needs',
      singular: 'need',
      prefix: 'N',
      titleField: 'need',
      guidance,
      fields: [
        { id: 'need', label: 'I need to', type: 'prose', lines: 'one' },
        { id: 'reason', label: 'So that', type: 'prose' },
      ],
    },
    {
      kind: 'form',
      id: 'plan',
      title: 'The plan',
      guidance,
      fields: [{ id: 'steps', label: 'What comes first?', type: 'prose' }],
    },
    {
      kind: 'form',
      id: 'budget',
      title: 'The budget',
      audience: 'no-suppliers',
      guidance,
      fields: [{ id: 'note', label: 'What is there to spend?', type: 'prose' }],
    },
    {
      kind: 'register',
      id: 'bids',
      title: 'Bids',
      singular: 'bid',
      prefix: 'B',
      titleField: 'bid',
      audience: 'no-suppliers',
      guidance,
      fields: [{ id: 'bid', label: 'Bid', type: 'prose', lines: 'one' }],
    },
  ],
  documents: [],
};

/** The characters of the tests. */
export const people = {
  fay: 'fayfayfayfay' as ParticipantId,
  alice: 'alicealiceal' as ParticipantId,
  bob: 'bobbobbobbob' as ParticipantId,
  carol: 'carolcarolca' as ParticipantId,
  olu: 'oluoluoluolu' as ParticipantId,
  tom: 'tomtomtomtom' as ParticipantId,
} as const;
