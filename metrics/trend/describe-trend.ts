import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { onScale } from '#metrics/progress/scale.ts';
import { expm1 } from '#metrics/stats/expm1.ts';
import { requireAscending, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { isAutocorrelated, lagOneAutocorrelation } from './lag-one-autocorrelation.ts';
import { type MannKendall, mannKendall } from './mann-kendall.ts';
import { type SlopeEstimate, theilSen } from './theil-sen.ts';
import { type TrendClass, trendClass } from './trend-class.ts';

export type TrendInput = {
  /** Decimal years, ascending. */
  readonly t: readonly number[];
  readonly y: readonly number[];
  readonly direction: 'higher' | 'lower';
  readonly scale: Scale;
  /** Indices of observations that cannot be compared with the one before; the trend restarts at the last of them. */
  readonly breaks?: readonly number[];
};

export type Trend = {
  readonly class: TrendClass;
  /** Observations since the last break. */
  readonly n: number;
  readonly test: MannKendall;
  /** On the declared scale; its interval is shown from 5 observations on. */
  readonly slope: SlopeEstimate;
  /** Annual rate of change, a share: only on the log scale, where it is `exp(b) − 1`. */
  readonly annualRate: number | null;
  readonly lagOneAutocorrelation: number | null;
  readonly isAutocorrelated: boolean;
};

/**
 * Trend of one series: Theil–Sen slope, Mann–Kendall test, serial correlation of the residuals, and the class.
 *
 * Only the segment after the last comparability break is used; segments are never joined. Unknown: `undefined` with
 * `too_few_observations`, `single_date` or `undefined_log` (a value ≤ 0 on the log scale).
 *
 * @throws RangeError lengths differ, a number is not finite, or `t` is not ascending
 * @source Method §2.2–2.4.
 */
export function describeTrend(input: TrendInput, parameters = DEFAULT_PARAMETERS.trend): Outcome<Trend> {
  requirePairedSeries(input.t, input.y, ['t', 'y']);
  requireAscending(input.t, 't');
  const start = Math.max(0, ...(input.breaks ?? []));
  const t = input.t.slice(start);
  const values = input.y.slice(start);
  if (input.scale === 'log' && values.some((value) => value <= 0))
    return unknown('undefined', 'undefined_log');
  const y = values.map((value) => onScale(value, input.scale));
  const slope = theilSen({ t, y });
  if (!slope.known) return slope;
  const test = mannKendall(y);
  if (!test.known) return test;
  const { slope: b, intercept } = slope.value;
  const r1 = lagOneAutocorrelation(y.map((value, i) => value - intercept - b * t[i]!));
  const isFlagged = isAutocorrelated(r1, y.length);
  const { score, likelihood, n } = test.value;
  return known({
    class: trendClass(
      { n, score, likelihood, direction: input.direction, isAutocorrelated: isFlagged },
      parameters,
    ),
    n,
    test: test.value,
    slope: slope.value,
    annualRate: input.scale === 'log' ? expm1(b) : null,
    lagOneAutocorrelation: r1,
    isAutocorrelated: isFlagged,
  });
}
