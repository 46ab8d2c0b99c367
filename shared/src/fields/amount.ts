// Numbers as people write and read them here: 1,234.5. Money, percentages and plain numbers share this.

/** What no amount in a workshop reaches; beyond it, numbers lose their pence. */
export const limit = 1e13;

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** The digits of a number that JavaScript might write as 1e-7. */
const naturalDigits = (number: number): string => {
  const digits = String(number);
  return digits.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : digits;
};

/** A number with commas between thousands and a fixed or a natural count of decimals; a true minus. */
export const formatNumber = (number: number, decimals?: number): string => {
  const size = Math.abs(number);
  const plain = decimals === undefined ? naturalDigits(size) : size.toFixed(decimals);
  const [whole = '0', fraction] = plain.split('.');
  const grouped = groupThousands(whole);
  const shown = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return number < 0 && Number(plain) !== 0 ? `\u2212${shown}` : shown;
};

const readable = /^[-\u2212]?(\d{1,3}([, ]\d{3})+|\d+)?(\.\d+)?$/;

/** One number of any size, as it is written; undefined where it is none. */
export const numberIn = (text: string): number | undefined => {
  const line = text.trim().replace(/\s+/g, ' ');
  if (!readable.test(line) || !/\d/.test(line)) return undefined;
  return Number(line.replace(/[, ]/g, '').replace('\u2212', '-'));
};

/** Reads `1,234.5`, `1 234`, `-3` or `\u22123`; undefined where it is not one number of a sane size. */
export const parseNumber = (text: string): number | undefined => readNumber(numberIn(text));

export const readNumber = (raw: unknown): number | undefined => {
  if (typeof raw !== 'number' || !(Math.abs(raw) < limit)) return undefined;
  // Minus nothing would print as nothing but compare and count as something else.
  return raw === 0 ? 0 : raw;
};
