import { requireFinite, requirePositive } from '#metrics/domain/require-number.ts';

/**
 * Rounds to a multiple of a base (5 or 3), halves away from zero; never −0. Totals are rounded on their own and need
 * not add up.
 *
 * @throws RangeError the value is not finite or the base is not positive
 * @source Hundepool A. et al. (2012), Statistical Disclosure Control, Wiley, §5.4. Method §12.4.
 */
export function roundToBase(value: number, base: number): number {
  const multiples = Math.floor(Math.abs(requireFinite(value, 'value')) / requirePositive(base, 'base') + 0.5);
  return multiples === 0 ? 0 : Math.sign(value) * multiples * base;
}
