import { exp } from './exp.ts';
import { normalQuantile } from './normal-quantile.ts';
import { type QuantileTable, SERIES_LENGTH, type TaylorSeries, tabulateQuantile } from './quantile-table.ts';

const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

let table: QuantileTable | null = null;

/**
 * Standard normal quantile function `Φ⁻¹(u)` as a table, made when first asked for.
 *
 * With `p = dz/du = 1/φ(z)` the series follow from `z′ = p` and `p′ = z·p·p`.
 */
export function normalQuantileTable(): QuantileTable {
  table ??= tabulateQuantile({
    exact: normalQuantile,
    positionAt: normalQuantile,
    expand,
    tabulates: 'position',
  });
  return table;
}

function expand(z: number, direction: 1 | -1, { position }: TaylorSeries): void {
  const rate = new Float64Array(SERIES_LENGTH);
  const growth = new Float64Array(SERIES_LENGTH);
  position[0] = z;
  rate[0] = direction * ROOT_OF_TWO_PI * exp((z * z) / 2);
  for (let k = 0; k + 1 < SERIES_LENGTH; k++) {
    position[k + 1] = rate[k]! / (k + 1);
    let grown = 0;
    for (let j = 0; j <= k; j++) grown += position[j]! * rate[k - j]!;
    growth[k] = grown;
    let change = 0;
    for (let j = 0; j <= k; j++) change += rate[j]! * growth[k - j]!;
    rate[k + 1] = change / (k + 1);
  }
}
