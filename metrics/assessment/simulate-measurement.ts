import type { Distribution, SplitNormal } from '#metrics/observation/distribution.ts';
import { betaShapes } from '#metrics/observation/distribution-cdf.ts';
import { betaQuantileTable } from '#metrics/stats/beta-quantile-table.ts';
import { gammaQuantileTable } from '#metrics/stats/gamma-quantile-table.ts';
import { normalQuantileTable } from '#metrics/stats/normal-quantile-table.ts';
import { fillQuantiles } from '#metrics/stats/quantile-table.ts';

/**
 * Drawn values of what is known about an observation, in its unit, one per uniform: the quantiles that
 * `distributionQuantile` gives, from tables.
 *
 * @source Method §7.2; bounds of the scale as §3.3.
 */
export function drawMeasurement(distribution: Distribution, us: Float64Array): Float64Array {
  const values = new Float64Array(us.length);
  fillUnbounded(distribution, us, values);
  const lowest = distribution.lowerBound ?? Number.NEGATIVE_INFINITY;
  const highest = distribution.upperBound ?? Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < values.length; draw++)
    values[draw] = Math.min(highest, Math.max(lowest, values[draw]!));
  return values;
}

function fillUnbounded(distribution: Distribution, us: Float64Array, values: Float64Array): void {
  if (distribution.kind === 'split_normal') {
    fillSplitNormal(distribution, us, values);
  } else if (distribution.kind === 'count') {
    const { count, exposure, per, dispersion } = distribution;
    fillQuantiles(gammaQuantileTable(count / dispersion + 0.5), us, values);
    scale(values, (per / exposure) * dispersion);
  } else {
    const [a, b] = betaShapes(distribution);
    fillQuantiles(betaQuantileTable(a, b), us, values);
    scale(values, distribution.scale);
  }
}

function fillSplitNormal(
  { value, sdLower, sdUpper }: SplitNormal,
  us: Float64Array,
  values: Float64Array,
): void {
  fillQuantiles(normalQuantileTable(), us, values);
  for (let draw = 0; draw < values.length; draw++) {
    const z = values[draw]!;
    values[draw] = value + sdLower * Math.min(z, 0) + sdUpper * Math.max(z, 0);
  }
}

function scale(values: Float64Array, factor: number): void {
  for (let draw = 0; draw < values.length; draw++) values[draw]! *= factor;
}
