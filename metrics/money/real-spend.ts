import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requirePositive } from '#metrics/domain/require-number.ts';

export type YearlySpend = { readonly year: string; readonly amount: number };

export type Deflators = {
  /** Index value of the base period: results are in its prices. */
  readonly base: number;
  /** Index value per year, for example of the US GDP deflator; the series is named where the result is shown. */
  readonly byYear: ReadonlyMap<string, number>;
};

/**
 * Spending at constant prices: `Σ spend_y · deflator_base/deflator_y`, in the currency of the amounts.
 *
 * Unknown (`missing`, `no_deflator`) when a year with spending has no deflator; never computed from the rest.
 *
 * @throws RangeError an amount is not finite, or a deflator is not positive
 * @source Method §9.
 */
export function realSpend(spend: readonly YearlySpend[], { base, byYear }: Deflators): Outcome<number> {
  requirePositive(base, 'base');
  let sum = 0;
  for (const { year, amount } of spend) {
    requireFinite(amount, `spend[${year}]`);
    const deflator = byYear.get(year);
    if (deflator === undefined) {
      if (amount !== 0) return unknown('missing', 'no_deflator');
      continue;
    }
    sum += (amount * base) / requirePositive(deflator, `deflators[${year}]`);
  }
  return known(sum);
}
