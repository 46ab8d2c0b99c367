// Rounding, for the moment when a number is shown and never before: half up, as people were taught it.
import { exact, one, toNumber } from './exact.ts';

/**
 * Half up on the decimal that the number is written as: 1.005 is 1.01 to two places, though the binary number
 * behind it is a little less. A half below nothing goes away from nothing, so that a loss and a gain of the
 * same size are shown alike.
 */
export const roundHalfUp = (number: number, decimals: number): number => {
  if (!Number.isFinite(number)) return number;
  const step = one / 10n ** BigInt(decimals);
  const value = exact(number);
  const half = value < 0n ? -step / 2n : step / 2n;
  return toNumber(((value + half) / step) * step);
};
