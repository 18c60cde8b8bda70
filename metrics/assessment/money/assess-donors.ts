import { addDecimals } from '#metrics/domain/decimal.ts';
import type { DecimalText } from '#metrics/domain/money.ts';
import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import {
  type DonorConcentration,
  donorConcentration,
  donorConcentrationBounds,
} from '#metrics/money/donor-concentration.ts';
import type { Flow } from '#metrics/money/statement.ts';

export type DonorResult = {
  /** What names the donors: the funds received, or where none are on file the money spent. */
  readonly basis: 'received' | 'spent';
  /** Largest first; donors whose money adds up to nothing or less are left out. */
  readonly donors: readonly { readonly name: string; readonly amount: DecimalText }[];
  /** Money whose donor nobody names; null: there is none. */
  readonly undisclosed: DecimalText | null;
  /** Of the money whose donors are all named; unknown (`missing`, `donors_undisclosed`) where some are not. */
  readonly concentration: Outcome<DonorConcentration>;
  /** The undisclosed money from infinitely many donors, and from one. */
  readonly bounds: Outcome<{ readonly lower: number; readonly upper: number }>;
};

/**
 * On how few donors the money of one currency rests.
 *
 * Unknown: `missing` with `donors_undisclosed`; `undefined` with `no_funding`.
 *
 * @source Method §9.6.
 */
export function assessDonors(spending: readonly Flow[], received: readonly Flow[]): DonorResult {
  const basis = received.length > 0 ? 'received' : 'spent';
  const flows = basis === 'received' ? received : spending;
  const totals = [...Map.groupBy(flows, ({ provider }) => provider)]
    .map(([name, group]) => ({ name, amount: addDecimals(group.map(({ amount }) => amount)) }))
    .filter(({ amount }) => Number(amount) > 0);
  const donors = totals
    .flatMap(({ name, amount }) => (name === null ? [] : [{ name, amount }]))
    .sort((a, b) => Number(b.amount) - Number(a.amount) || (a.name < b.name ? -1 : 1));
  const undisclosed = totals.find(({ name }) => name === null)?.amount ?? null;
  const amounts = donors.map(({ amount }) => Number(amount));
  return {
    basis,
    donors,
    undisclosed,
    concentration:
      undisclosed === null ? donorConcentration(amounts) : unknown('missing', 'donors_undisclosed'),
    bounds: donorConcentrationBounds(amounts, Number(undisclosed ?? 0)),
  };
}
