import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { mean } from '#metrics/stats/mean.ts';
import { requireEach } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';

export type MeanOfYears = {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

/**
 * Mean of annual rates with Student's t interval from their own scatter, cut at 0: rates come without an error and
 * without the counts that would give one. Three years make it wide.
 *
 * `x̄ ± t_{(1+level)/2; n−1}·s/√n`
 *
 * @throws RangeError fewer than two values, a negative one or one that is not finite, or a level outside (0, 1)
 * @source Student (1908), Biometrika 6(1), 1–25. Method §13.3.
 */
export function meanOfYears(values: readonly number[], level: number): MeanOfYears {
  if (values.length < 2) throw new RangeError('values must be two or more');
  requireEach(values, 'values', requireNonNegative);
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie in (0, 1), not ${level}`);
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + square(value - centre), 0) / (values.length - 1);
  const reach = studentTQuantile((1 + level) / 2, values.length - 1) * Math.sqrt(variance / values.length);
  return { value: centre, lower: Math.max(0, centre - reach), upper: centre + reach, level };
}
