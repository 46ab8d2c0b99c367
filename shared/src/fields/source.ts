// Where a statement comes from: evidence, an estimate or a guess, and the words that say which.
import { cleanLine } from '../clean-text.ts';
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type NoSpec } from './field-type.ts';

/** From the firmest to the least firm. */
export const sourceKinds = ['evidence', 'estimate', 'guess'] as const;
export type SourceKind = (typeof sourceKinds)[number];

interface Source {
  readonly kind: SourceKind;
  /** Which log, whose estimate, why this guess. */
  readonly note: string;
}

const longestNote = 2_000;

const kindName = (kind: SourceKind): string => fieldWords.en.sources[kind];

const read = (raw: unknown): Source | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { kind, note } = raw as { readonly kind?: unknown; readonly note?: unknown };
  const known = sourceKinds.find((each) => each === kind);
  const words = typeof note === 'string' ? cleanLine(note).slice(0, longestNote).trim() : '';
  return known === undefined ? undefined : { kind: known, note: words };
};

const toText = ({ kind, note }: Source): string =>
  note === '' ? kindName(kind) : `${kindName(kind)}: ${note}`;

export const sourceField = defineFieldType<NoSpec, Source>()({
  type: 'source',
  storage: { kind: 'value' },
  spec: () => ({}),
  read,
  toText,
  parse: (words) => {
    if (words.trim() === '') return { value: undefined };
    const [, first = '', note = ''] =
      /^(\w+)\s*(?:[:,;.\u2013-]\s*(.*))?$/s.exec(words.trim()) ?? [];
    const kind = sourceKinds.find((each) => kindName(each).toLowerCase() === first.toLowerCase());
    return kind === undefined
      ? { fault: fieldWords.en.enterSource }
      : { value: read({ kind, note }) };
  },
  toBlocks: (source) => [paragraph(text(toText(source)))],
  column: 'text',
  compare: (a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind),
  examples: [
    {
      name: 'evidence',
      spec: {},
      raw: { kind: 'evidence', note: 'intake log 2025-26' },
      value: { kind: 'evidence', note: 'intake log 2025-26' },
      text: 'Evidence: intake log 2025-26',
    },
    {
      name: 'an estimate',
      spec: {},
      raw: { kind: 'estimate', note: 'time study: 400 items' },
      value: { kind: 'estimate', note: 'time study: 400 items' },
      text: 'Estimate: time study: 400 items',
    },
    {
      name: 'a guess without a note',
      spec: {},
      raw: { kind: 'guess' },
      value: { kind: 'guess', note: '' },
      text: 'Guess',
    },
    {
      name: 'something odd',
      spec: {},
      raw: { kind: 'rumour', note: 'somebody said so' },
      value: undefined,
      text: '',
    },
  ],
});
