// Needs that came from no user: nobody of the group of users added the row, and its source is neither
// evidence nor says where it comes from. What the organisation believes of its users is an assumption.
import { isRecord } from '../../is-record.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';

const hasEvidence = (value: unknown): boolean =>
  isRecord(value) && value['kind'] === 'evidence' && value['note'] !== '';

export const userVoiceKind = defineCheckKind({
  kind: 'user-voice',
  spec: (z) => ({ register: z.string(), evidence: z.string() }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'evidence', names: 'field', of: 'register' },
  ],
  sections: ({ register }) => [register],
  run: (reading, { register, evidence }) => {
    const rows = reading.rows(register);
    if (rows.length === 0) return undefined;
    const { content, groupOf } = reading.source;
    return rows
      .filter((row) => {
        const writer = content.row?.(register, row)?.createdBy;
        const isUsers = writer !== undefined && groupOf(writer) === 'user';
        return !isUsers && !hasEvidence(reading.at(register, evidence, row));
      })
      .map((row) => ({
        at: { section: register, row, field: evidence },
        says: checkWords.en.noUser,
      }));
  },
  examples: [
    {
      name: 'one that a user wrote, and one with evidence',
      spec: { register: 'needs', evidence: 'evidence' },
      content: {
        needs: {
          user1: { need: 'renew in a minute' },
          n2: { evidence: { kind: 'evidence', note: 'six interviews' } },
        },
      },
      finds: [],
    },
    {
      name: 'one that an official guessed, and one with nothing behind it',
      spec: { register: 'needs', evidence: 'evidence' },
      content: {
        needs: { n1: { evidence: { kind: 'guess', note: 'we think so' } }, n2: {} },
      },
      finds: ['needs/n1/evidence', 'needs/n2/evidence'],
    },
  ],
});
