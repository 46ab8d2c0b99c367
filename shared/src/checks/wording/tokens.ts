// A text as the rules of wording read it: its words in small letters, each with where it stands.

export interface Token {
  /** In small letters, with a plain apostrophe. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const wordPattern = /\?{3}|(?:e\.g|i\.e)\.?(?![a-z])|\d[\d,.]*\d%?|\d%?|\p{L}+(?:[’']\p{L}+)*/giu;

const folded = (word: string): string => {
  const small = word.toLowerCase().replace('’', "'");
  return small === 'e.g' || small === 'i.e' ? `${small}.` : small;
};

export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    word: folded(word),
    from: index,
    to: index + word.length,
  }));

export const isNumber = (word: string | undefined): boolean =>
  word !== undefined && /^\d/.test(word);

/** Sentences, told by a mark and a capital after it, or by a new line. */
export const sentenceCount = (text: string): number =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u).filter((sentence) => /\p{L}/u.test(sentence)).length;
