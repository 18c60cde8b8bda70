/**
 * What is known about the true value behind an observation.
 *
 * - `split_normal`: median `value`, sd `sdLower` below and `sdUpper` above it; both 0: the value is exact (§3.3).
 * - `count`: a rate `per·count/exposure`, quasi-Poisson with dispersion φ: `(K/E)·φ·Γ(k/φ + ½)` (§5.5, Jeffreys).
 * - `proportion`: `scale·Beta(x/deff + ½, (n − x)/deff + ½)`; `scale` is 1 for shares and 100 for percentages (§5.5).
 *
 * `lowerBound` and `upperBound` are the declared ends of the indicator's scale, null where there is none: what lies
 * beyond is set to the bound (§3.3).
 */
export type Distribution = (SplitNormal | CountRate | Proportion) & ScaleBounds;

export type ScaleBounds = { readonly lowerBound: number | null; readonly upperBound: number | null };

export type SplitNormal = {
  readonly kind: 'split_normal';
  readonly value: number;
  readonly sdLower: number;
  readonly sdUpper: number;
};

export type CountRate = {
  readonly kind: 'count';
  readonly count: number;
  readonly exposure: number;
  readonly per: number;
  readonly dispersion: number;
};

export type Proportion = {
  readonly kind: 'proportion';
  readonly successes: number;
  readonly trials: number;
  readonly designEffect: number;
  readonly scale: number;
};

export const UNBOUNDED: ScaleBounds = { lowerBound: null, upperBound: null };

/** True when the value is known without error: comparisons are then plain comparisons. */
export function isExact(distribution: Distribution): boolean {
  return distribution.kind === 'split_normal' && distribution.sdLower === 0 && distribution.sdUpper === 0;
}
