import { square } from '#metrics/stats/square.ts';
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
      return rootMeanSquare(distribution.sdLower, distribution.sdUpper);
    case 'count': {
      const { count, exposure, per, dispersion } = distribution;
      return (per / exposure) * dispersion * Math.sqrt(count / dispersion + 0.5);
    }
    case 'proportion': {
      const [a, b] = betaShapes(distribution);
      return distribution.scale * Math.sqrt((a * b) / (square(a + b) * (a + b + 1)));
    }
  }
}

/** From the ratio of the two, so that no square is too large or too small for a double. */
function rootMeanSquare(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger === 0 ? 0 : larger * Math.sqrt((1 + square(Math.min(a, b) / larger)) / 2);
}
