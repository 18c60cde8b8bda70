import { requirePositive } from '#metrics/domain/require-number.ts';
import { betaLogitQuantile } from './beta-logit-quantile.ts';
import { betaQuantile } from './beta-quantile.ts';
import { exp } from './exp.ts';
import { ln } from './ln.ts';
import { logGamma } from './log-gamma.ts';
import { type QuantileTable, SERIES_LENGTH, type TaylorSeries, tabulateQuantile } from './quantile-table.ts';

/**
 * Beta quantile function as a table.
 *
 * On the logit `y` of `x` with `p = dy/du = 1/(x·(1 − x)·f(x))` the series follow from `x′ = x·p·(1 − x)` and
 * `p′ = p·((a + b)·x·p − a·p)`.
 *
 * @throws RangeError `a` or `b` is not a positive finite number
 */
export function betaQuantileTable(a: number, b: number): QuantileTable {
  const logBeta = logGamma(requirePositive(a, 'a')) + logGamma(requirePositive(b, 'b')) - logGamma(a + b);
  const rate = new Float64Array(SERIES_LENGTH);
  const growth = new Float64Array(SERIES_LENGTH);
  const expand = (y: number, direction: 1 | -1, { position, value }: TaylorSeries): void => {
    const [x, rest] = [1 / (1 + exp(-y)), 1 / (1 + exp(y))];
    position[0] = y;
    value[0] = x;
    rate[0] = direction * exp(logBeta - a * ln(x) - b * ln(rest));
    for (let k = 0; k + 1 < SERIES_LENGTH; k++) {
      let grown = 0;
      for (let j = 0; j <= k; j++) grown += value[j]! * rate[k - j]!;
      growth[k] = grown;
      let [lost, change] = [0, 0];
      for (let j = 0; j <= k; j++) {
        lost += value[j]! * growth[k - j]!;
        change += rate[j]! * ((a + b) * growth[k - j]! - a * rate[k - j]!);
      }
      value[k + 1] = (grown - lost) / (k + 1);
      position[k + 1] = rate[k]! / (k + 1);
      rate[k + 1] = change / (k + 1);
    }
  };
  return tabulateQuantile({
    exact: (u) => betaQuantile(u, a, b),
    positionAt: (u) => betaLogitQuantile({ lower: u, upper: 1 - u }, { a, b }),
    expand,
    tabulates: 'value',
  });
}
