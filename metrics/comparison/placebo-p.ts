/** Two statistics this close are ties of one another, not different by rounding. */
const ROUNDING = 1e-12;

/**
 * Placebo p value `(1 + #{placebo ≥ statistic})/(J + 1)`; the smallest possible is `1/(J + 1)`.
 *
 * @source Abadie A., Diamond A., Hainmueller J. (2010), JASA 105(490), 493–505. Method §11.
 */
export function placeboP(statistic: number, placebos: readonly number[]): number {
  const atLeast = placebos.filter((placebo) => placebo >= statistic - ROUNDING * Math.abs(statistic)).length;
  return (1 + atLeast) / (placebos.length + 1);
}
