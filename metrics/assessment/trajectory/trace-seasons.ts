import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { dayNumber, periodMidpoint, YEARS_PER_STEP } from '#metrics/domain/period.ts';
import { onScale } from '#metrics/progress/scale.ts';
import { expm1 } from '#metrics/stats/expm1.ts';
import type { Trend } from '#metrics/trend/describe-trend.ts';
import { type Season, seasonalKendall } from '#metrics/trend/seasonal-kendall.ts';
import { trendClass } from '#metrics/trend/trend-class.ts';
import { type History, RANGE_TARGET } from './history.ts';
import type { SeasonalTrend } from './trajectory.ts';

/** Years in which every season must have a value (§2.5). */
const LEAST_COMPLETE_YEARS = 3;
/** A period longer than this many steps of its series is not one month or quarter. */
const LONGEST_STEP = 1.5;
const DAYS_PER_YEAR = 365.25;

/**
 * Seasonal trend of a monthly or quarterly series, on the declared scale; capped at `likely_…` where the residuals of
 * the plain trend are serially correlated.
 *
 * Unknown: `no_seasons` for other series, `too_few_years` with fewer than three complete years, otherwise as
 * `traceTrend` and `seasonalKendall`.
 *
 * @param trend of the same history
 * @source Hirsch R. M., Slack J. R., Smith R. A. (1982), Water Resources Research 18(1), 107–121. Method §2.5.
 */
export function traceSeasons(history: History, trend: Outcome<Trend>): Outcome<SeasonalTrend> {
  const { indicator, parameters } = history;
  const { direction, scale, series } = indicator;
  if (series.frequency !== 'monthly' && series.frequency !== 'quarterly')
    return unknown('undefined', 'no_seasons');
  if (direction === 'maintain') return RANGE_TARGET;
  if (direction === 'neutral') return unknown('undefined', 'no_direction');
  if (!trend.known) return trend;
  const seasons = seasonsOf(history, series.frequency);
  const years = completeYears(seasons);
  if (years < LEAST_COMPLETE_YEARS) return unknown('undefined', 'too_few_years');
  const result = seasonalKendall(seasons);
  if (!result.known) return result;
  const { isAutocorrelated } = trend.value;
  return known({
    ...result.value,
    class: trendClass({ ...result.value, direction, isAutocorrelated }, parameters.trend),
    completeYears: years,
    annualRate: scale === 'log' ? expm1(result.value.slope) : null,
  });
}

/** By position in the year, values on the declared scale; of several in one place the last. */
function seasonsOf({ indicator, observations }: History, frequency: 'monthly' | 'quarterly'): Season[] {
  const step = YEARS_PER_STEP[frequency]!;
  const byYear = Array.from({ length: Math.round(1 / step) }, () => new Map<number, number>());
  for (const { period, value } of observations) {
    const lengthYears = (dayNumber(period.end) - dayNumber(period.start)) / DAYS_PER_YEAR;
    if (lengthYears > LONGEST_STEP * step) continue;
    const middle = periodMidpoint(period);
    const year = Math.floor(middle);
    byYear[Math.floor((middle - year) / step)]?.set(year, onScale(value, indicator.scale));
  }
  return byYear.map((values) => ({ years: [...values.keys()], values: [...values.values()] }));
}

function completeYears([first, ...others]: readonly Season[]): number {
  const held = others.map(({ years }) => new Set(years));
  return first?.years.filter((year) => held.every((years) => years.has(year))).length ?? 0;
}
