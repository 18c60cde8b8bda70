import { betaQuantile } from '#metrics/stats/beta-quantile.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import type { Distribution, ScaleBounds } from './distribution.ts';
import { betaShapes } from './distribution-cdf.ts';

/**
 * Quantile of an observation's distribution, by inverse distribution function, set to the scale's bounds beyond them.
 *
 * Split normal: `x + σ₁·Φ⁻¹(u)` for `u < ½`, `x + σ₂·Φ⁻¹(u)` otherwise. Count: `(K/E)·φ·Q_Γ(u; k/φ + ½)`.
 * Proportion: `scale·Q_B(u; x/deff + ½, (n − x)/deff + ½)`. `u` inside (0, 1); result in the indicator's unit.
 *
 * @throws RangeError when `u` is not inside (0, 1).
 * @source Method §3.3, §5.5, §7.2.
 */
export function distributionQuantile(distribution: Distribution, u: number): number {
  requireLevel(u, 'u');
  return withinBounds(unboundedQuantile(distribution, u), distribution);
}

function unboundedQuantile(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case 'split_normal': {
      const sd = u < 0.5 ? distribution.sdLower : distribution.sdUpper;
      return sd === 0 ? distribution.value : distribution.value + sd * normalQuantile(u);
    }
    case 'count': {
      const { count, exposure, per, dispersion } = distribution;
      return (per / exposure) * dispersion * gammaQuantile(u, count / dispersion + 0.5);
    }
    case 'proportion': {
      const [a, b] = betaShapes(distribution);
      return distribution.scale * betaQuantile(u, a, b);
    }
  }
}

function withinBounds(value: number, { lowerBound, upperBound }: ScaleBounds): number {
  if (lowerBound !== null && value < lowerBound) return lowerBound;
  if (upperBound !== null && value > upperBound) return upperBound;
  return value;
}
