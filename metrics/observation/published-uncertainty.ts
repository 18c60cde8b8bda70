import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import type { SplitNormal } from './distribution.ts';

export type PublishedInterval = {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Coverage of [lower, upper], a share in (0, 1). */
  readonly level: number;
};

/** Sides whose sd differ by no more than this share of the larger are called symmetric (§3.3). */
const SYMMETRY_SHARE = 0.05;

/**
 * The distribution behind a published interval: a normal with its own sd on each side of the published value.
 *
 * `z = Φ⁻¹((1 + c)/2)`, `σ₁ = (x − lo)/z`, `σ₂ = (hi − x)/z`. It reproduces the published end points exactly and
 * keeps the value as the median. All in the indicator's unit.
 *
 * @throws RangeError when a number is not finite, the level is not inside (0, 1), or not `lower ≤ value ≤ upper`.
 * @source Method §3.3; V-Dem codelow/codehigh are a band of level 0.68 (Pemstein et al.).
 */
export function fromPublishedInterval(interval: PublishedInterval): SplitNormal {
  const { value, lower, upper, level } = interval;
  requireFinite(value, 'value');
  requireFinite(lower, 'lower');
  requireFinite(upper, 'upper');
  requireLevel(level, 'level');
  if (lower > value) throw new RangeError('lower must not exceed value');
  if (upper < value) throw new RangeError('upper must not be below value');
  const z = normalQuantile((1 + level) / 2);
  if (z === 0)
    throw new RangeError(`level must be large enough to tell an interval from a point, not ${level}`);
  return { kind: 'split_normal', value, sdLower: (value - lower) / z, sdUpper: (upper - value) / z };
}

/**
 * The normal distribution behind a published standard error (in the indicator's unit; 0: exact).
 *
 * @throws RangeError when a number is not finite or the standard error is negative.
 * @source Method §3.3.
 */
export function fromStandardError(value: number, standardError: number): SplitNormal {
  requireFinite(value, 'value');
  requireNonNegative(standardError, 'standardError');
  return { kind: 'split_normal', value, sdLower: standardError, sdUpper: standardError };
}

/** Whether both sides may be described by one sd: `|σ₁ − σ₂| ≤ 0.05·max` (§3.3). */
export function isSymmetric(distribution: SplitNormal): boolean {
  const { sdLower, sdUpper } = distribution;
  return Math.abs(sdLower - sdUpper) <= SYMMETRY_SHARE * Math.max(sdLower, sdUpper);
}
