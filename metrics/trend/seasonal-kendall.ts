import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { median } from '#metrics/stats/median.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import { requireAscending, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { tieSizes } from '#metrics/stats/tie-sizes.ts';
import { kendallScore } from './kendall-score.ts';
import { kendallVariance } from './kendall-variance.ts';
import { standardisedScore } from './mann-kendall.ts';
import { pairwiseSlopes } from './theil-sen.ts';

/** One month or quarter over the years; years without a value are left out. */
export type Season = { readonly years: readonly number[]; readonly values: readonly number[] };

export type SeasonalKendall = {
  /** Observations in all seasons. */
  readonly n: number;
  readonly score: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, normal with continuity correction. */
  readonly p: number;
  readonly likelihood: number;
  /** Seasonal Sen slope: median of all within-season pairwise slopes, per year. */
  readonly slope: number;
  readonly slopes: number;
};

/** Years a seasonal series must span (§2.5). */
const LEAST_YEARS = 3;

/**
 * Seasonal Kendall test and slope for monthly or quarterly series: scores and variances added over seasons.
 *
 * Independence between seasons is assumed (the Hirsch–Slack covariance needs at least 10 years). Unknown (`undefined`):
 * `too_few_years` when the seasons together cover fewer than 3 years, `single_date` when no season has two of them.
 *
 * @throws RangeError lengths differ, a number is not finite, or the years of a season are not ascending
 * @source Hirsch R. M., Slack J. R., Smith R. A. (1982), Water Resources Research 18(1), 107–121. Method §2.5.
 */
export function seasonalKendall(seasons: readonly Season[]): Outcome<SeasonalKendall> {
  seasons.forEach(({ years, values }, i) => {
    requirePairedSeries(years, values, [`seasons[${i}].years`, `seasons[${i}].values`]);
    requireAscending(years, `seasons[${i}].years`);
  });
  if (new Set(seasons.flatMap(({ years }) => years)).size < LEAST_YEARS)
    return unknown('undefined', 'too_few_years');
  const slopes = seasons.flatMap(({ years, values }) => Array.from(pairwiseSlopes(years, values)));
  if (slopes.length === 0) return unknown('undefined', 'single_date');
  const score = total(seasons, ({ values }) => kendallScore(values));
  const variance = total(seasons, ({ values }) => kendallVariance(values.length, tieSizes(values)));
  const z = standardisedScore(score, variance);
  const p = 2 * normalCdf(-Math.abs(z));
  const n = total(seasons, ({ values }) => values.length);
  return known({
    n,
    score,
    variance,
    z,
    p,
    likelihood: 1 - p / 2,
    slope: median(slopes),
    slopes: slopes.length,
  });
}

function total(seasons: readonly Season[], of: (season: Season) => number): number {
  return seasons.reduce((sum, season) => sum + of(season), 0);
}
