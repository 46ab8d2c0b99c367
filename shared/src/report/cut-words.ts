// Words cut to the room there is: between words, and never so that a number is left that says something else.

export const cutSign = '…';

/** A number at the end may want what follows: "£1.09 million", "8 of 10". */
const endsInNumber = /(?:^|\s)\S*\d\S*\s*$/u;
/** What comes before a word that was cut off, and says nothing alone. */
const danglingEnd = /[\s,;:(–-]+$/u;
const halfLetter = /[\uD800-\uDBFF]$/u;

const beforeNumber = (words: string): string => {
  let kept = words;
  while (endsInNumber.test(kept)) kept = kept.replace(endsInNumber, '');
  return kept;
};

/** A word that is longer than all the room is cut itself, unless it is a number. */
const cutOneWord = (words: string, room: number): string => {
  const start = words.slice(0, room).replace(halfLetter, '');
  return /\d/u.test(start) ? '' : start;
};

export const cutWords = (words: string, letters: number): string => {
  if (words.length <= letters) return words;
  const room = Math.max(0, letters - cutSign.length);
  const atWord = words.slice(0, room + 1).lastIndexOf(' ');
  const kept = atWord > 0 ? beforeNumber(words.slice(0, atWord)) : cutOneWord(words, room);
  return `${kept.replace(danglingEnd, '')}${cutSign}`;
};
