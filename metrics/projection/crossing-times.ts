import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';
import { type DampedTrend, dampedTrendAt } from './fit-damped-trend.ts';
import type { Aim } from './time-to-target.ts';

/** Years after the last observation; null: later than the limit, or never. */
export type CrossingTimes = {
  readonly earliest: number | null;
  readonly central: number | null;
  readonly latest: number | null;
  readonly limitYears: number;
};

type CrossingOptions = {
  readonly level?: number;
  /** Beyond this the page says "later than …". */
  readonly limitYears?: number;
  /** `N − 1` periods in years, for a criterion that must hold for N periods. */
  readonly sustainedYears?: number;
};

const STEPS_PER_YEAR = 20;
const BISECTIONS = 50;
/** A limit is scanned in steps; nobody projects this far. */
const MOST_LIMIT_YEARS = 1000;

/**
 * When the target is reached, as a range: first crossing of the favourable bound, the centre and the unfavourable bound
 * of the prediction interval (5 %, 50 %, 95 % at the default level), truncated at 10 years.
 *
 * The bounds are scanned in steps of 1/20 year and refined by bisection, because they need not move one way.
 *
 * @throws RangeError a level outside (0, 1), a target that is not finite, a negative limit or sustained time, or more than 1000 years
 * @source Method §8.4.
 */
export function crossingTimes(trend: DampedTrend, aim: Aim, options: CrossingOptions = {}): CrossingTimes {
  const { level = 0.9, limitYears = 10, sustainedYears = 0 } = options;
  const reach = studentTQuantile((1 + requireLevel(level, 'level')) / 2, trend.n - 2);
  requireFinite(aim.target, 'target');
  if (requireNonNegative(limitYears, 'limitYears') > MOST_LIMIT_YEARS)
    throw new RangeError(`limitYears must be at most ${MOST_LIMIT_YEARS}, not ${limitYears}`);
  requireNonNegative(sustainedYears, 'sustainedYears');
  const when = (multiple: number): number | null => {
    const isReached = (years: number): boolean => {
      const { point, sd } = dampedTrendAt(trend, years);
      return aim.sign * (point - aim.target) + multiple * sd >= 0;
    };
    const crossing = firstTime(isReached, limitYears);
    const sustained = crossing === null ? null : crossing + sustainedYears;
    return sustained === null || sustained > limitYears ? null : sustained;
  };
  return { earliest: when(reach), central: when(0), latest: when(-reach), limitYears };
}

function firstTime(isReached: (years: number) => boolean, limitYears: number): number | null {
  if (isReached(0)) return 0;
  const steps = Math.ceil(limitYears * STEPS_PER_YEAR);
  for (let step = 1; step <= steps; step++) {
    let most = Math.min(limitYears, step / STEPS_PER_YEAR);
    if (!isReached(most)) continue;
    let least = (step - 1) / STEPS_PER_YEAR;
    for (let i = 0; i < BISECTIONS; i++) {
      const middle = (least + most) / 2;
      if (isReached(middle)) most = middle;
      else least = middle;
    }
    return most;
  }
  return null;
}
