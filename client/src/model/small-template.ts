// A plan for tests of the model: a form, a register, and a form that suppliers may not see.
import type { Template } from '@tday/shared/template';

const guidance = { write: 'Write', good: 'Good', example: 'Example' };

export const smallTemplate: Template = {
  id: 'small',
  version: 1,
  language: 'en',
  title: 'Small day',
  says: 'For tests.',
  starts: '09:30',
  groups: [{ id: 'user', label: 'I use the service', plural: 'Users' }],
  stages: [
    {
      id: 'write',
      title: 'Write',
      kind: 'edit-together',
      minutes: 10,
      task: 'Write.',
      script: { say: 'Write.' },
      sections: ['problem', 'needs', 'budget'],
    },
  ],
  sections: [
    {
      kind: 'form',
      id: 'problem',
      title: 'The problem',
      guidance,
      fields: [
        { type: 'prose', id: 'statement', label: 'What is wrong?' },
        { type: 'money', id: 'cost', label: 'What does it cost?' },
      ],
    },
    {
      kind: 'register',
      id: 'needs',
      title: 'Needs',
      guidance,
      singular: 'need',
      prefix: 'N',
      titleField: 'need',
      fields: [{ type: 'prose', id: 'need', label: 'Need', lines: 'one' }],
    },
    {
      kind: 'form',
      id: 'budget',
      title: 'Budget',
      guidance,
      audience: 'no-suppliers',
      fields: [{ type: 'money', id: 'limit', label: 'Limit' }],
    },
  ],
  documents: [],
};
