import { requireFinite, requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { ln } from '#metrics/stats/ln.ts';
import { requireEach } from '#metrics/stats/require-series.ts';
import type { ObjectiveValues } from './beside-values.ts';

/**
 * What holds a geometric score back: share of each objective in the shortfall, `w_j·(ln 100 − ln max(y_j, ε))/Σ`.
 *
 * Shares add up to 1 over the objectives that have a score; null for the others; all 0 when nothing is short.
 *
 * @throws RangeError a value is not finite, a weight negative, the floor not above 0, or the lengths differ
 * @source Method §4.6.
 */
export function shortfallShares({ values, weights, floor }: ObjectiveValues): readonly (number | null)[] {
  if (values.length !== weights.length) throw new RangeError('values and weights must have the same length');
  requireEach(weights, 'weights', requireNonNegative);
  requirePositive(floor, 'floor');
  const short = values.map((value, index) =>
    value === null
      ? null
      : weights[index]! * (ln(100) - ln(Math.max(requireFinite(value, `values[${index}]`), floor))),
  );
  const total = short.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return short.map((value) => (value === null ? null : total === 0 ? 0 : value / total));
}
