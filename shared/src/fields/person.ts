// Somebody who owns or answers for something: a participant of the room, or a role typed in.
import { cleanLine } from '../clean-text.ts';
import { isParticipantId, type ParticipantId } from '../ids.ts';
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type Names, type NoSpec } from './field-type.ts';

interface Person {
  /** Set when the person is in the room; their name is then asked for, as it may change. */
  readonly participant?: ParticipantId;
  /** As it was when it was chosen or typed. */
  readonly name: string;
}

const longestName = 200;

const readName = (raw: unknown): string =>
  typeof raw === 'string' ? cleanLine(raw).slice(0, longestName).trim() : '';

const read = (raw: unknown): Person | undefined => {
  if (typeof raw === 'string') return read({ name: raw });
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { participant, name } = raw as { readonly participant?: unknown; readonly name?: unknown };
  const known = typeof participant === 'string' && isParticipantId(participant);
  const words = readName(name);
  if (known) return { participant, name: words };
  return words === '' ? undefined : { name: words };
};

const toText = ({ participant, name }: Person, names: Names): string =>
  (participant && names.participantName(participant)) ?? name;

export const personField = defineFieldType<NoSpec, Person>()({
  type: 'person',
  storage: { kind: 'value' },
  spec: () => ({}),
  read,
  toText: (person, _spec, names) => toText(person, names),
  parse: (words) =>
    cleanLine(words).length > longestName
      ? { fault: fieldWords.en.nameTooLong(longestName) }
      : { value: read(words) },
  toBlocks: (person, _spec, names) => {
    const words = toText(person, names);
    return words === '' ? [] : [paragraph(text(words))];
  },
  column: 'text',
  examples: [
    {
      name: 'a role',
      spec: {},
      raw: { name: 'Head of triage' },
      value: { name: 'Head of triage' },
      text: 'Head of triage',
    },
    {
      name: 'a participant',
      spec: {},
      raw: { participant: 'personxample', name: 'Alice Mensah' },
      value: { participant: 'personxample' as ParticipantId, name: 'Alice Mensah' },
      text: 'Alice Mensah',
    },
    {
      name: 'a name alone',
      spec: {},
      raw: '  Service\nowner ',
      value: { name: 'Service owner' },
      text: 'Service owner',
    },
    { name: 'nobody', spec: {}, raw: { name: ' ' }, value: undefined, text: '' },
    { name: 'something odd', spec: {}, raw: [7], value: undefined, text: '' },
  ],
});
