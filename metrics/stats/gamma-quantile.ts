import { requirePositive, requireShare } from '#metrics/domain/require-number.ts';
import { exp } from './exp.ts';
import { gammaTails } from './gamma-tails.ts';
import { invertTail } from './invert-tail.ts';
import { ln } from './ln.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Logarithms of the smallest and the largest double. */
const LEAST_LOG = -745;
const MOST_LOG = 709;

/**
 * Gamma quantile `Q_Γ(p; shape)`, scale 1.
 *
 * Newton's method on the logarithm of the smaller tail over `ln x`, from Wilson–Hilferty's approximation;
 * relative accuracy about 1e-13. `p = 0` gives 0, `p = 1` gives +∞; a quantile below the smallest double is 0.
 *
 * @throws RangeError `p` is outside [0, 1] or `shape` is not a positive finite number
 * @source Wilson E. B., Hilferty M. M. (1931), PNAS 17(12), 684–688 (start value).
 */
export function gammaQuantile(p: number, shape: number): number {
  requireShare(p, 'p');
  requirePositive(shape, 'shape');
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return exp(gammaLogQuantile(p, shape));
}

/**
 * Natural logarithm of the gamma quantile for `p` inside (0, 1): finite where the quantile itself is below the smallest
 * double, there the leading term of the series.
 */
export function gammaLogQuantile(p: number, shape: number): number {
  const start = startLog(p, shape);
  if (start < LEAST_LOG && p <= 0.5) return start;
  return invertTail({
    tailsAt: (u) => {
      const x = exp(u);
      const tails = gammaTails(x, shape);
      return { ...tails, density: tails.density * x };
    },
    lower: p,
    upper: 1 - p,
    start: Math.max(start, LEAST_LOG),
    least: LEAST_LOG,
    most: MOST_LOG,
  });
}

/** `ln x` near the quantile: Wilson–Hilferty where it is good, the leading term of the series otherwise. */
function startLog(p: number, shape: number): number {
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  if (cubeRoot > 0.2) return ln(shape) + 3 * ln(cubeRoot);
  return (ln(p) + logGamma(shape + 1)) / shape;
}
