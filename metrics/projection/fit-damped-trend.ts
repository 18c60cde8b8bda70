import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { onScale } from '#metrics/progress/scale.ts';
import { MAD_TO_SD, mad } from '#metrics/stats/mad.ts';
import { mean } from '#metrics/stats/mean.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { requireAscending, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { theilSen } from '#metrics/trend/theil-sen.ts';
import { dampedHorizon } from './damped-horizon.ts';

export type DampedTrend = {
  readonly scale: Scale;
  readonly n: number;
  readonly damping: number;
  /** On the declared scale, per year. */
  readonly slope: number;
  /** Height of the fitted line at the last observation, on the declared scale. */
  readonly level: number;
  /** Robust sd of the residuals and standard error of the slope, on the declared scale. */
  readonly sigma: number;
  readonly slopeError: number;
  readonly firstTime: number;
  readonly lastTime: number;
  readonly meanTime: number;
};

type TrendInput = {
  /** Decimal years, ascending. */
  readonly t: readonly number[];
  readonly y: readonly number[];
  readonly scale: Scale;
  /** φ per year, in (0, 1]; 1 is a straight line. */
  readonly damping: number;
};

/** Observations a projection needs (§8.1). */
const LEAST_OBSERVATIONS = 5;
const Z_95 = normalQuantile(0.975);
/** Residuals below this share of the largest value are rounding, not scatter. */
const ROUNDING = 1e-13;

/**
 * Robust trend that a projection continues: Theil–Sen slope, its level at the last observation, and the spread.
 *
 * `σ_e = 1.4826·MAD(residuals)·√(n/(n − 2))`, or `√(RSS/(n − 2))` where that is 0; `σ_b` is the width of Sen's 95 %
 * interval over 2·Φ⁻¹(0.975). Unknown (`undefined`): `insufficient_data` (fewer than 5 observations), `single_date`,
 * `undefined_log` (a value ≤ 0 on the log scale).
 *
 * @throws RangeError lengths differ, a number is not finite, `t` is not ascending, or damping outside (0, 1]
 * @source Method §8.1.
 */
export function fitDampedTrend({ t, y, scale, damping }: TrendInput): Outcome<DampedTrend> {
  requirePairedSeries(t, y, ['t', 'y']);
  requireAscending(t, 't');
  if (!(damping > 0 && damping <= 1)) throw new RangeError(`damping must lie in (0, 1], not ${damping}`);
  const n = t.length;
  if (n < LEAST_OBSERVATIONS) return unknown('undefined', 'insufficient_data');
  if (scale === 'log' && y.some((value) => value <= 0)) return unknown('undefined', 'undefined_log');
  const values = y.map((value) => onScale(value, scale));
  const line = theilSen({ t, y: values, level: 0.95 });
  if (!line.known) return line;
  const { slope, intercept, lower, upper } = line.value;
  const residuals = values.map((value, i) => value - (intercept + slope * t[i]!));
  const rounding = ROUNDING * Math.max(...values.map(Math.abs), Math.abs(intercept));
  const slopeError = (upper - lower) / (2 * Z_95);
  const lastTime = t[n - 1]!;
  return known({
    scale,
    n,
    damping,
    slope,
    level: intercept + slope * lastTime,
    sigma: residualSd(residuals, rounding),
    slopeError: slopeError * (lastTime - t[0]!) <= rounding ? 0 : slopeError,
    firstTime: t[0]!,
    lastTime,
    meanTime: mean(t),
  });
}

/** Residuals that differ by rounding alone are equal: half of them equal leaves the sum of squares, all of them 0. */
function residualSd(residuals: readonly number[], rounding: number): number {
  const n = residuals.length;
  const robust = MAD_TO_SD * mad(residuals) * Math.sqrt(n / (n - 2));
  if (robust > rounding) return robust;
  const classical = Math.sqrt(residuals.reduce((sum, residual) => sum + residual * residual, 0) / (n - 2));
  return classical > rounding ? classical : 0;
}

/**
 * Projected value and its standard deviation `h` years after the last observation, on the declared scale.
 *
 * `point = ℓ + b·D(h)`, `sd² = σ_e²(1 + 1/n) + σ_b²(t_n − t̄ + D(h))²`.
 *
 * @source Method §8.1.
 */
export function dampedTrendAt(trend: DampedTrend, years: number): { point: number; sd: number } {
  const moved = dampedHorizon(years, trend.damping);
  const reach = trend.lastTime - trend.meanTime + moved;
  const variance = square(trend.sigma) * (1 + 1 / trend.n) + square(trend.slopeError) * square(reach);
  return { point: trend.level + trend.slope * moved, sd: Math.sqrt(variance) };
}
