import type { Distribution } from '#metrics/observation/distribution.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';
import type { ProgressInput } from '#metrics/progress/progress.ts';

/** On the log scale a drawn value at or below 0 stands for one as close to 0 as can be. */
const LEAST_ON_LOG_SCALE = 1e-100;

/**
 * Score (0–100) of an indicator as a function of one uniform: the quantile of its measurement, put through its progress.
 *
 * `distribution` null: its error is not known; the score then stays where it is, which must be said beside the interval.
 * Null: the indicator has no score.
 *
 * @source Method §7.2–7.3.
 */
export function scoreAt(
  progress: ProgressInput,
  distribution: Distribution | null,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): ((u: number) => number) | null {
  const central = indicatorProgress(progress, parameters).score;
  if (central === null) return null;
  if (distribution === null) return () => central;
  return (u) => {
    const drawn = distributionQuantile(distribution, u);
    const value = progress.scale === 'log' ? Math.max(drawn, LEAST_ON_LOG_SCALE) : drawn;
    return indicatorProgress({ ...progress, value }, parameters).score ?? central;
  };
}
