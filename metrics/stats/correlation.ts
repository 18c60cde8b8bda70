import { mean } from './mean.ts';
import { requirePairedSeries } from './require-series.ts';

/**
 * Product-moment correlation of two series; null where one of them does not vary.
 *
 * @throws RangeError lengths differ, no values, or a value that is not finite
 * @source Pearson K. (1895), Proc. R. Soc. London 58, 240–242.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  requirePairedSeries(x, y, ['x', 'y']);
  const [meanX, meanY] = [mean(x), mean(y)];
  let [products, squaresX, squaresY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    products += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  if (squaresX === 0 || squaresY === 0) return null;
  return Math.max(-1, Math.min(1, products / (Math.sqrt(squaresX) * Math.sqrt(squaresY))));
}
