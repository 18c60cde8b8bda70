import { requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { requireEach } from '#metrics/stats/require-series.ts';
import { nextUniform, type RandomStream } from './random-stream.ts';

export type DirichletInput = {
  /** Relative weights; normalised to sum 1. */
  readonly weights: readonly number[];
  /** Concentration κ: the larger, the closer the draws stay to the weights. */
  readonly concentration: number;
};

export type DirichletMoments = {
  readonly mean: number[];
  readonly sd: number[];
  /** Covariance of weights i and j: `−wᵢwⱼ/(κ + 1)` off the diagonal. */
  readonly covariance: number[][];
};

/**
 * Moments of `Dirichlet(κ·w)`, the distribution of a group of uncertain weights: sd `√(w(1 − w)/(κ + 1))`.
 *
 * @throws RangeError a weight is negative or not finite, all are 0, or the concentration is not positive
 * @source Method §7.3; Kotz S., Balakrishnan N., Johnson N. L. (2000), Continuous Multivariate Distributions 1, ch. 49.
 */
export function dirichletMoments({ weights, concentration }: DirichletInput): DirichletMoments {
  requirePositive(concentration, 'concentration');
  const mean = normalisedWeights(weights);
  const variance = (a: number, b: number, isSame: boolean) =>
    ((isSame ? a : 0) - a * b) / (concentration + 1);
  const covariance = mean.map((a, i) => mean.map((b, j) => variance(a, b, i === j)));
  return { mean, sd: mean.map((a) => Math.sqrt(variance(a, a, true))), covariance };
}

/**
 * Draws weights from `Dirichlet(κ·w)` by normalised gamma draws, one uniform per non-zero weight in order (§7.3).
 *
 * Writes into `out` and allocates nothing. Zero weights stay zero and use no uniform. Should every gamma draw be
 * smaller than the smallest double (tiny concentrations only), the weights themselves are returned.
 *
 * @param shares normalised weights, see `normalisedWeights`
 * @throws RangeError the concentration is not positive
 * @source Devroye L. (1986), Non-Uniform Random Variate Generation, ch. XI.4.
 */
export function drawDirichlet(
  { shares, concentration }: { readonly shares: ArrayLike<number>; readonly concentration: number },
  stream: RandomStream,
  out: Float64Array,
): void {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i]!;
    out[i] = share === 0 ? 0 : gammaQuantile(nextUniform(stream), concentration * share);
    sum += out[i]!;
  }
  for (let i = 0; i < shares.length; i++) out[i] = sum > 0 ? out[i]! / sum : shares[i]!;
}

/**
 * Weights as shares that sum to 1.
 *
 * @throws RangeError a weight is negative or not finite, or all are 0
 */
export function normalisedWeights(weights: readonly number[]): number[] {
  requireEach(weights, 'weights', requireNonNegative);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) throw new RangeError('weights must not all be 0');
  return weights.map((weight) => weight / sum);
}
