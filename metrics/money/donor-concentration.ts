import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { requireEach } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';

export type DonorConcentration = {
  /** Herfindahl–Hirschman index `Σ s²`, in (0, 1]. */
  readonly index: number;
  /** The same in points, up to 10 000. */
  readonly points: number;
  /** `(HHI − 1/N)/(1 − 1/N)`; null for a single donor. */
  readonly normalised: number | null;
  /** Number of equal donors that would be as concentrated, `1/HHI`. */
  readonly effectiveDonors: number;
  /** Donors with money. */
  readonly donors: number;
};

/**
 * Concentration of funding on few donors. Donors with 0 are not counted.
 *
 * Unknown (`undefined`, `no_funding`) when the amounts add up to 0.
 *
 * @param amounts one total per donor, in one currency
 * @throws RangeError an amount is negative or not finite
 * @source Herfindahl O. C. (1950); Hirschman A. O. (1964), American Economic Review 54(5). Method §9.6.
 */
export function donorConcentration(amounts: readonly number[]): Outcome<DonorConcentration> {
  requireEach(amounts, 'amounts', requireNonNegative);
  const given = amounts.filter((amount) => amount > 0);
  const total = given.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return unknown('undefined', 'no_funding');
  const donors = given.length;
  const index = given.reduce((sum, amount) => sum + square(amount / total), 0);
  const normalised = donors === 1 ? null : Math.max(0, (index - 1 / donors) / (1 - 1 / donors));
  return known({ index, points: 10_000 * index, normalised, effectiveDonors: 1 / index, donors });
}

/**
 * Bounds of the index when part of the money comes from undisclosed donors: infinitely many of them (lower) and a
 * single one (upper).
 *
 * Unknown (`undefined`, `no_funding`) when there is no money at all.
 *
 * @throws RangeError an amount is negative or not finite
 * @source Method §9.6.
 */
export function donorConcentrationBounds(
  amounts: readonly number[],
  undisclosed: number,
): Outcome<{ readonly lower: number; readonly upper: number }> {
  requireEach(amounts, 'amounts', requireNonNegative);
  requireNonNegative(undisclosed, 'undisclosed');
  const total = amounts.reduce((sum, amount) => sum + amount, undisclosed);
  if (total === 0) return unknown('undefined', 'no_funding');
  const lower = amounts.reduce((sum, amount) => sum + square(amount / total), 0);
  return known({ lower, upper: lower + square(undisclosed / total) });
}
