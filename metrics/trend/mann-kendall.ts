import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import { requireFiniteSeries } from '#metrics/stats/require-series.ts';
import { tieSizes } from '#metrics/stats/tie-sizes.ts';
import { exactKendallP } from './kendall-distribution.ts';
import { kendallScore } from './kendall-score.ts';
import { kendallVariance } from './kendall-variance.ts';

export const KENDALL_P_METHODS = ['exact', 'permutation', 'normal', 'constant'] as const;
export type KendallPMethod = (typeof KENDALL_P_METHODS)[number];

export type MannKendall = {
  readonly n: number;
  readonly score: number;
  readonly variance: number;
  /** Standardised score with continuity correction. */
  readonly z: number;
  /** Two-sided, by the method named; and the normal approximation beside it. */
  readonly p: number;
  readonly pMethod: KendallPMethod;
  readonly pNormal: number;
  /** Rank correlation with time; null for a constant series. */
  readonly tauB: number | null;
  /** Likelihood of the observed direction, `1 − p/2` (§2.4). */
  readonly likelihood: number;
};

const MOST_EXACT = 50;
const MOST_TIED_EXACT = 8;

/**
 * Mann–Kendall test for a monotonic trend in values in order of time.
 *
 * Two-sided p: exact without ties up to n = 50, exact over all orders with ties up to n = 8 (`permutation`), normal with
 * continuity correction otherwise; 1 for a constant series. Unknown (`undefined`, `too_few_observations`) for n < 2.
 *
 * @throws RangeError a value is not finite
 * @source Mann H. B. (1945), Econometrica 13(3), 245–259; Kendall M. G. (1975), Rank Correlation Methods; likelihood
 *   after Hirsch R. M. et al. (2015), Environmental Modelling & Software 73. Method §2.3–2.4.
 */
export function mannKendall(y: readonly number[]): Outcome<MannKendall> {
  requireFiniteSeries(y, 'y');
  const n = y.length;
  if (n < 2) return unknown('undefined', 'too_few_observations');
  const ties = tieSizes(y);
  const score = kendallScore(y);
  const variance = kendallVariance(n, ties);
  const z = standardisedScore(score, variance);
  const pNormal = 2 * normalCdf(-Math.abs(z));
  const pMethod = methodFor(ties, n);
  const p = pMethod === 'constant' ? 1 : pMethod === 'normal' ? pNormal : exactKendallP(score, ties);
  const tauB = pMethod === 'constant' ? null : kendallTauB(score, n, ties);
  return known({ n, score, variance, z, p, pMethod, pNormal, tauB, likelihood: 1 - p / 2 });
}

/** `(S − sign S)/√Var`, 0 where S or the variance is 0. */
export function standardisedScore(score: number, variance: number): number {
  return score === 0 || variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
}

function methodFor(ties: readonly number[], n: number): KendallPMethod {
  if (ties.length === 1) return 'constant';
  if (ties.length === n) return n <= MOST_EXACT ? 'exact' : 'normal';
  return n <= MOST_TIED_EXACT ? 'permutation' : 'normal';
}

function kendallTauB(score: number, n: number, ties: readonly number[]): number {
  const pairs = (k: number) => (k * (k - 1)) / 2;
  const untied = pairs(n) - ties.reduce((sum, size) => sum + pairs(size), 0);
  return score / Math.sqrt(pairs(n) * untied);
}
