import { mean } from '#metrics/stats/mean.ts';

/** Slope of ln time over ln size by least squares: 1 where time grows as the size does. */
export function fittedExponent(sizes: readonly number[], seconds: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), seconds.map(Math.log)];
  const [centreX, centreY] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, i) => sum + (value - centreX) * (y[i]! - centreY), 0);
  return covariance / x.reduce((sum, value) => sum + (value - centreX) ** 2, 0);
}
