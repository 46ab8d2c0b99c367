// "A use", "an hour": the article goes by the sound of a word, not by its first letter.

const soundsLikeConsonant = /^(?:one\b|once|eu|ewe|u(?:s[aeiu]|ni(?![mn])|ti|k\b))/i;
const soundsLikeVowel = /^(?:[aeiou]|hour|hono|honest|heir)/i;

export const withArticle = (noun: string): string =>
  `${soundsLikeVowel.test(noun) && !soundsLikeConsonant.test(noun) ? 'an' : 'a'} ${noun}`;
