import type { InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { MeasuredObservation } from '#metrics/assessment/series.ts';
import type { IndicatorProjection, ProjectedPoint } from '#metrics/assessment/trajectory/trajectory.ts';
import { within } from '#metrics/assessment/trajectory/within.ts';
import { dayOfDecimalYear, type IsoDate, periodMidpoint } from '#metrics/domain/period.ts';
import { projectedValue } from '#metrics/projection/projected-value.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';

export type FanValue = ProjectedPoint & {
  readonly on: IsoDate;
  /** A probability is stated for the two dates only. */
  readonly probabilityMet: null;
};

type Newest = { readonly series: InputSeries; readonly newest: MeasuredObservation };

/**
 * What a fan that was drawn then says of the moment of a newer observation: the same trend, carried to the middle of its
 * period, within the ends of the scale declared then.
 *
 * Null: the observation is not newer than what the fan rests on, lies beyond the end of the fan, or a bound is too large
 * for a double.
 *
 * @source Method §8.1.
 */
export function forecastNewest(
  { trend, points }: IndicatorProjection,
  { series, newest }: Newest,
): FanValue | null {
  const [first, end] = [points[0], points.at(-1)];
  const t = periodMidpoint(newest.period);
  if (first === undefined || end === undefined || t <= trend.lastTime || t > end.t) return null;
  const { level } = first;
  const reach = studentTQuantile((1 + level) / 2, trend.n - 2);
  const projected = projectedValue(trend, { years: t - trend.lastTime, level, reach, aim: null });
  const { value, lower, upper } = projected;
  if (![value, lower, upper].every(Number.isFinite)) return null;
  return {
    ...within({ t, value, lower, upper, level }, series),
    on: dayOfDecimalYear(t),
    probabilityMet: null,
  };
}
