import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { directionSign } from '#metrics/progress/is-met.ts';
import { onScale } from '#metrics/progress/scale.ts';
import { requireEach, requireLevel } from '#metrics/stats/require-series.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';
import { type DampedTrend, fitDampedTrend } from './fit-damped-trend.ts';
import { type ProjectedValue, projectedValue } from './projected-value.ts';
import { timeToTarget } from './time-to-target.ts';

export type ProjectionInput = {
  /** Decimal years, ascending. */
  readonly t: readonly number[];
  readonly y: readonly number[];
  readonly scale: Scale;
  /** Years after the last observation. */
  readonly horizons: readonly number[];
  /** Null: no target, so no probability of meeting it. */
  readonly goal: { readonly target: number; readonly direction: 'higher' | 'lower' } | null;
  /** φ per year, in (0, 1]; 1 is a straight line. */
  readonly damping?: number;
  readonly level?: number;
};

export type Projection = {
  readonly trend: DampedTrend;
  readonly horizons: ProjectedValue[];
  /** Years after the last observation; 0: reached; null: no target, or not reached under the damped trend. */
  readonly timeToTarget: number | null;
  /** The series has no scatter at all: intervals are points and probabilities 0 or 1. */
  readonly isDegenerate: boolean;
};

/**
 * Damped robust projection with prediction intervals and the probability of meeting the target (§8.1, §8.2, §8.4).
 *
 * `point(h) = ℓ + b·D(h)`, interval `± t_{n−2}·sd(h)`, `pMet = F_t(s·(point − T)/sd; n − 2)`; on the log scale computed
 * in `ln` and shown in the indicator's unit. It is conditional on the trend continuing as modelled and is not a
 * forecast of peace or crime. Unknown (`undefined`): `insufficient_data` (fewer than 5 observations), `single_date`,
 * `undefined_log` (a value or target ≤ 0 on the log scale), `not_representable` (a bound too large for a double).
 *
 * @throws RangeError lengths differ, a number is not finite, `t` is not ascending, a negative horizon, damping outside
 *   (0, 1] or level outside (0, 1)
 * @source Gardner E. S., McKenzie E. (2011), J. Oper. Res. Soc. 62(6), 1177–1180. Method §8.
 */
export function project(input: ProjectionInput): Outcome<Projection> {
  const { scale, horizons, goal } = input;
  const { dampingPerYear, level: defaultLevel } = DEFAULT_PARAMETERS.projection;
  const level = requireLevel(input.level ?? defaultLevel, 'level');
  requireEach(horizons, 'horizons', requireNonNegative);
  if (goal !== null) requireFinite(goal.target, 'goal.target');
  const fit = fitDampedTrend({ ...input, damping: input.damping ?? dampingPerYear });
  if (!fit.known) return fit;
  if (goal !== null && scale === 'log' && goal.target <= 0) return unknown('undefined', 'undefined_log');
  const trend = fit.value;
  const aim =
    goal === null ? null : { target: onScale(goal.target, scale), sign: directionSign(goal.direction) };
  const reach = studentTQuantile((1 + level) / 2, trend.n - 2);
  const values = horizons.map((years) => projectedValue(trend, { years, level, reach, aim }));
  if (!values.every(({ lower, value, upper }) => [lower, value, upper].every(Number.isFinite)))
    return unknown('undefined', 'not_representable');
  const isDegenerate = trend.sigma === 0 && trend.slopeError === 0;
  return known({ trend, horizons: values, timeToTarget: aim && timeToTarget(trend, aim), isDegenerate });
}
