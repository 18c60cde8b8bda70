import { toleranceOf } from '#metrics/progress/scale.ts';
import { studentTCdf } from '#metrics/stats/student-t-cdf.ts';

export type ProjectedPoint = {
  /** On the declared scale. */
  readonly point: number;
  readonly sd: number;
  /** Observations behind it; n − 2 degrees of freedom. */
  readonly n: number;
  readonly target: number;
  /** +1: higher is better, −1: lower is. */
  readonly sign: 1 | -1;
};

/**
 * Probability that the projected value is on the good side of a target: `F_t(s·(point − T)/sd; n − 2)`.
 *
 * With `sd = 0` it is 1 or 0, by the comparison with its tolerance.
 *
 * @source Method §8.2.
 */
export function probabilityBeyond({ point, sd, n, target, sign }: ProjectedPoint): number {
  const margin = sign * (point - target);
  if (sd === 0) return margin >= -toleranceOf(target) ? 1 : 0;
  return studentTCdf(margin / sd, n - 2);
}
