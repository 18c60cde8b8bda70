import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import { power } from '#metrics/stats/power.ts';
import { atMostFull } from './full-score.ts';
import { siblingWeights } from './weights.ts';

export const MEAN_KINDS = ['arithmetic', 'geometric', 'harmonic', 'power'] as const;

/** How scores are averaged; `power` with its exponent p. */
export type Mean =
  | { readonly kind: 'arithmetic' }
  | { readonly kind: 'geometric' }
  | { readonly kind: 'harmonic' }
  | { readonly kind: 'power'; readonly exponent: number };

export type AggregateInput = {
  /** Null: missing; its weight is dropped and the rest renormalised. */
  readonly values: readonly (number | null)[];
  readonly weights: readonly (number | null)[];
  readonly mean: Mean;
  /** Least value that enters, null: none. */
  readonly floor: number | null;
};

/**
 * Weighted mean of scores: arithmetic `Σwy`, geometric `exp(Σw·ln y)`, harmonic `1/Σ(w/y)`, power `(Σw·y^p)^(1/p)`.
 *
 * Scores in, score out (0–100). Missing when no score is known or the known ones weigh nothing (`no_scores`);
 * undefined when a value ≤ 0 enters a mean that needs positive ones (`non_positive_value`): all but the arithmetic, and
 * the power means with p > 0, which take 0. p = 0 is the geometric mean, the limit of its neighbours.
 *
 * @throws RangeError when lists differ in length, a number is not finite, or a weight is negative.
 * @source OECD/JRC (2008) §6; method §4.3.
 */
export function aggregate({ values, weights, mean, floor }: AggregateInput): Outcome<number> {
  if (values.length !== weights.length) throw new RangeError('values and weights must have the same length');
  if (mean.kind === 'power') requireFinite(mean.exponent, 'mean.exponent');
  const filled = siblingWeights(weights).shares;
  const scored = values.flatMap((value, index) =>
    value === null
      ? []
      : [{ value: floored(requireFinite(value, `values[${index}]`), floor), weight: filled[index]! }],
  );
  if (!scored.some((item) => item.weight > 0)) return unknown('missing', 'no_scores');
  const { shares } = siblingWeights(scored.map((item) => item.weight));
  const items = scored
    .map(({ value }, index) => ({ value, share: shares[index]! }))
    .filter((item) => item.share > 0);
  if (items.some(({ value }) => !isInDomain(value, mean))) return unknown('undefined', 'non_positive_value');
  return known(atMostFull(weightedMean(items, mean)));
}

function isInDomain(value: number, mean: Mean): boolean {
  if (mean.kind === 'arithmetic') return true;
  return mean.kind === 'power' && mean.exponent > NO_EXPONENT ? value >= 0 : value > 0;
}

/** Exponents this close to 0 are the geometric mean: the power itself would keep fewer digits. */
const NO_EXPONENT = 1e-8;

type WeightedValue = { readonly value: number; readonly share: number };

function weightedMean(items: readonly WeightedValue[], mean: Mean): number {
  const total = (transform: (value: number) => number) =>
    items.reduce((sum, { value, share }) => sum + share * transform(value), 0);
  switch (mean.kind) {
    case 'arithmetic':
      return total((value) => value);
    case 'geometric':
      return exp(total(ln));
    case 'harmonic':
      return 1 / total((value) => 1 / value);
    case 'power': {
      const { exponent } = mean;
      if (Math.abs(exponent) <= NO_EXPONENT) return exp(total(ln));
      // Powers of quotients that are at most 1 cannot leave the range of a double.
      const values = items.map(({ value }) => value);
      const unit = exponent > 0 ? Math.max(...values) : Math.min(...values);
      if (unit === 0) return 0;
      const sum = total((value) => power(value / unit, exponent));
      return unit * power(sum, 1 / exponent);
    }
  }
}

function floored(value: number, floor: number | null): number {
  return floor === null ? value : Math.max(value, requireNonNegative(floor, 'floor'));
}
