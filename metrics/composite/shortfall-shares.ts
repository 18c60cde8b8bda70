import { ln } from '#metrics/stats/ln.ts';
import type { ObjectiveValues } from './beside-values.ts';

/**
 * What holds a geometric score back: share of each objective in the shortfall, `w_j·(ln 100 − ln max(y_j, ε))/Σ`.
 *
 * Shares add up to 1 over the objectives that have a score; null for the others; all 0 when nothing is short.
 *
 * @source Method §4.6.
 */
export function shortfallShares({ values, weights, floor }: ObjectiveValues): readonly (number | null)[] {
  const short = values.map((value, index) =>
    value === null ? null : weights[index]! * (ln(100) - ln(Math.max(value, floor))),
  );
  const total = short.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return short.map((value) => (value === null ? null : total === 0 ? 0 : value / total));
}
