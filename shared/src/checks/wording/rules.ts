// The rules of wording by name, and how much each matters. The words that they look for are data, one
// file a language.

/** `error`: mend it before the document leaves the room. `warning`: look again. `note`: worth knowing. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

export const wordingRules = {
  placeholder: 'error',
  'ambiguous-combinator': 'error',
  'open-ended': 'error',
  'need-generic-user': 'error',
  'need-solution': 'error',
  'need-circular': 'error',
  'weak-word': 'warning',
  'vague-verb': 'warning',
  'escape-clause': 'warning',
  multiple: 'warning',
  unrealistic: 'warning',
  'modal-should': 'warning',
  'pronoun-subject': 'warning',
  unmeasurable: 'warning',
  'no-subject': 'warning',
  'too-long': 'warning',
  solution: 'warning',
  acronym: 'warning',
  absolute: 'note',
  passive: 'note',
  negative: 'note',
} as const satisfies Readonly<Record<string, Severity>>;

export type WordingRule = keyof typeof wordingRules;

export const isWordingRule = (name: string): name is WordingRule =>
  Object.hasOwn(wordingRules, name);

/** What a rule found in a text: the words as they stand there. */
export interface WordingHit {
  readonly rule: WordingRule;
  readonly words: string;
}
