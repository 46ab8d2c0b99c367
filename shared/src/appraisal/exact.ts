// Decimal numbers in whole units of 10^-30: adding, subtracting and multiplying what people type is exact,
// and dividing by 1.035 is wrong in the thirtieth place. Why whole numbers and no library:
// docs/decisions/0009-money-in-whole-numbers.md.

/** A number times 10^30. */
export type Exact = bigint;

const places = 30;
export const one: Exact = 10n ** BigInt(places);
const hundredth = one / 100n;

/** The decimal that a person would write for the number: 0.1 is a tenth. Throws on what is not finite. */
export const exact = (number: number): Exact => {
  if (Number.isInteger(number)) return BigInt(number) * one;
  const hundredths = Math.round(number * 100);
  // Most amounts are whole pence, and need no text.
  return hundredths / 100 === number ? BigInt(hundredths) * hundredth : readDecimal(`${number}`);
};

const readDecimal = (written: string): Exact => {
  const [digits = '', exponent = '0'] = written.split('e');
  const [whole = '', part = ''] = digits.split('.');
  const shift = places + Number(exponent) - part.length;
  const number = BigInt(whole + part);
  return shift >= 0 ? number * 10n ** BigInt(shift) : number / 10n ** BigInt(-shift);
};

export const times = (a: Exact, b: Exact): Exact => (a * b) / one;

export const over = (a: Exact, b: Exact): Exact => (a * one) / b;

const safe = BigInt(Number.MAX_SAFE_INTEGER);
const thousandth = one / 1000n;

/** The nearest number. */
export const toNumber = (value: Exact): number => {
  const thousandths = value / thousandth;
  const isShort = thousandths * thousandth === value && thousandths < safe && thousandths > -safe;
  return isShort ? Number(thousandths) / 1000 : Number(writeDecimal(value));
};

const writeDecimal = (value: Exact): string => {
  const digits = `${value < 0n ? -value : value}`.padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

export const sumOf = (values: readonly Exact[]): Exact =>
  values.reduce((sum, value) => sum + value, 0n);

/** One more share of a number: 0.2 of 100 more is 120. */
export const raised = (number: number, share: number): number =>
  toNumber(times(exact(number), one + exact(share)));
