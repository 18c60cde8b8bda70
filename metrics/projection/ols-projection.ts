import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { directionSign } from '#metrics/progress/is-met.ts';
import { mean } from '#metrics/stats/mean.ts';
import { requireFiniteSeries, requireLevel, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';
import { probabilityBeyond } from './probability-beyond.ts';

export type OlsInput = {
  readonly t: readonly number[];
  readonly y: readonly number[];
  /** Decimal years to predict for. */
  readonly at: readonly number[];
  readonly level: number;
  readonly goal: { readonly target: number; readonly direction: 'higher' | 'lower' } | null;
};

export type OlsPrediction = {
  readonly t: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly sd: number;
  readonly probabilityMet: number | null;
};

export type OlsProjection = {
  readonly slope: number;
  readonly intercept: number;
  /** Residual standard deviation, `√(RSS/(n − 2))`. */
  readonly sigma: number;
  readonly predictions: OlsPrediction[];
};

/** Distance in probability from which both models are shown (§8.3). */
const MODEL_DISAGREEMENT = 0.25;

/**
 * Ordinary least squares line with classical prediction intervals: the undamped model shown for comparison.
 *
 * `sd² = σ²(1 + 1/n + (t − t̄)²/S_tt)`, interval `± t_{n−2}·sd`. On the log scale hand in logarithms. Unknown
 * (`undefined`): `insufficient_data` (fewer than 3 observations) or `single_date`.
 *
 * @throws RangeError lengths differ, a number is not finite, or a level outside (0, 1)
 * @source Draper N. R., Smith H. (1998), Applied Regression Analysis, 3rd ed., §3.1. Method §8.3.
 */
export function olsProjection({ t, y, at, level, goal }: OlsInput): Outcome<OlsProjection> {
  requirePairedSeries(t, y, ['t', 'y']);
  requireFiniteSeries(at, 'at');
  requireLevel(level, 'level');
  if (goal !== null) requireFinite(goal.target, 'goal.target');
  const n = t.length;
  if (n < 3) return unknown('undefined', 'insufficient_data');
  const [meanT, meanY] = [mean(t), mean(y)];
  const spread = t.reduce((sum, time) => sum + square(time - meanT), 0);
  if (spread === 0) return unknown('undefined', 'single_date');
  const slope = t.reduce((sum, time, i) => sum + (time - meanT) * (y[i]! - meanY), 0) / spread;
  const squares = y.reduce((sum, value, i) => sum + square(value - meanY - slope * (t[i]! - meanT)), 0);
  const sigma = Math.sqrt(squares / (n - 2));
  const reach = studentTQuantile((1 + level) / 2, n - 2);
  const predictions = at.map((time): OlsPrediction => {
    const value = meanY + slope * (time - meanT);
    const sd = sigma * Math.sqrt(1 + 1 / n + square(time - meanT) / spread);
    const aim = goal && { target: goal.target, sign: directionSign(goal.direction) };
    const probabilityMet = aim && probabilityBeyond({ point: value, sd, n, ...aim });
    return {
      t: time,
      value,
      lower: value - reach * sd,
      upper: value + reach * sd,
      level,
      sd,
      probabilityMet,
    };
  });
  return known({ slope, intercept: meanY - slope * meanT, sigma, predictions });
}

/** Whether two models differ so much on the probability of meeting the target that both must be shown (§8.3). */
export function doModelsDisagree(probabilityA: number, probabilityB: number): boolean {
  return Math.abs(probabilityA - probabilityB) > MODEL_DISAGREEMENT;
}
