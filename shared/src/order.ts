// Keys that put rows in an order: text compared letter by letter, with always room for one more
// between any two, so that a move is one write and nobody else's row changes.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
/** Appending counts up in these first digits, so that 500 rows in a line still have short keys. */
const wholeDigits = 5;
const middle = 'U'.padEnd(wholeDigits, '0');

const digitAt = (key: string, index: number, otherwise: number): number => {
  const letter = key[index];
  return letter === undefined ? otherwise : Math.max(0, digits.indexOf(letter));
};

const step = (key: string, by: 1 | -1): string | undefined => {
  let number = 0;
  for (let index = 0; index < wholeDigits; index++) number = number * base + digitAt(key, index, 0);
  number += by;
  if (number <= 0 || number >= base ** wholeDigits) return undefined;
  let text = '';
  for (let index = 0; index < wholeDigits; index++) {
    text = digits.charAt(number % base) + text;
    number = Math.floor(number / base);
  }
  return text;
};

/** The shortest key strictly between two, by halving at the first digit that leaves room. */
const halfway = (after: string, before: string | undefined): string => {
  let key = '';
  let bounded = before !== undefined;
  for (let index = 0; ; index++) {
    const low = digitAt(after, index, 0);
    const high = bounded ? digitAt(before ?? '', index, 0) : base;
    if (high - low > 1) return key + digits.charAt(low + Math.floor((high - low) / 2));
    key += digits.charAt(low);
    // One digit below the upper bound: from here on nothing above can be reached any more.
    if (high - low === 1) bounded = false;
  }
};

/**
 * A key after `after` and before `before`; either may be missing at an end of the list. Two rows put
 * in one place at the same moment have equal keys: the new key then stands just after both.
 */
export const orderBetween = (after: string | undefined, before: string | undefined): string => {
  if (after === undefined && before === undefined) return middle;
  if (after === undefined) return step(before ?? middle, -1) ?? halfway('', before);
  if (before === undefined || before <= after) return step(after, 1) ?? halfway(after, undefined);
  const next = step(after, 1);
  return next !== undefined && next > after && next < before ? next : halfway(after, before);
};
