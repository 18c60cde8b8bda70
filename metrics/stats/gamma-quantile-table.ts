import { requirePositive } from '#metrics/domain/require-number.ts';
import { exp } from './exp.ts';
import { gammaLogQuantile, gammaQuantile } from './gamma-quantile.ts';
import { logGamma } from './log-gamma.ts';
import { type QuantileTable, SERIES_LENGTH, type TaylorSeries, tabulateQuantile } from './quantile-table.ts';

/** Below this shape the quantile spans so many orders of magnitude that its logarithm is tabulated instead. */
const LEAST_SHAPE_FOR_VALUES = 0.25;

/**
 * Gamma quantile function `Q_Γ(u; shape)`, scale 1, as a table.
 *
 * On `y = ln x` with `p = dy/du = 1/(x·f(x))` the series follow from `x′ = x·p` and `p′ = p·(x·p − shape·p)`.
 *
 * @throws RangeError `shape` is not a positive finite number
 */
export function gammaQuantileTable(shape: number): QuantileTable {
  const logGammaOfShape = logGamma(requirePositive(shape, 'shape'));
  const rate = new Float64Array(SERIES_LENGTH);
  const growth = new Float64Array(SERIES_LENGTH);
  const expand = (y: number, direction: 1 | -1, { position, value }: TaylorSeries): void => {
    const x = exp(y);
    position[0] = y;
    value[0] = x;
    rate[0] = direction * exp(logGammaOfShape + x - shape * y);
    for (let k = 0; k + 1 < SERIES_LENGTH; k++) {
      let grown = 0;
      for (let j = 0; j <= k; j++) grown += value[j]! * rate[k - j]!;
      growth[k] = grown;
      value[k + 1] = grown / (k + 1);
      position[k + 1] = rate[k]! / (k + 1);
      let change = 0;
      for (let j = 0; j <= k; j++) change += rate[j]! * (growth[k - j]! - shape * rate[k - j]!);
      rate[k + 1] = change / (k + 1);
    }
  };
  return tabulateQuantile({
    exact: (u) => gammaQuantile(u, shape),
    positionAt: (u) => gammaLogQuantile(u, shape),
    expand,
    tabulates: shape < LEAST_SHAPE_FOR_VALUES ? 'log' : 'value',
  });
}
