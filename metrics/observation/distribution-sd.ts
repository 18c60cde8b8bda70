import type { Distribution } from './distribution.ts';
import { betaShapes } from './distribution-cdf.ts';

/**
 * Standard deviation of an observation's distribution, in the indicator's unit, bounds of the scale ignored.
 *
 * Split normal: root mean square of its two sides (one sd where they agree). Count: `(K/E)·√(φ·k + φ²/2)`.
 * Proportion: the beta's.
 *
 * @source Method §3.3, §5.5.
 */
export function distributionSd(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'split_normal':
      return Math.hypot(distribution.sdLower, distribution.sdUpper) / Math.SQRT2;
    case 'count': {
      const { count, exposure, per, dispersion } = distribution;
      return (per / exposure) * dispersion * Math.sqrt(count / dispersion + 0.5);
    }
    case 'proportion': {
      const [a, b] = betaShapes(distribution);
      return distribution.scale * Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
    }
  }
}
