import { yearsForDampedHorizon } from './damped-horizon.ts';
import type { DampedTrend } from './fit-damped-trend.ts';

/** Target on the declared scale and the sign of "better". */
export type Aim = { readonly target: number; readonly sign: 1 | -1 };

/**
 * Years after the last observation until the damped trend itself reaches the target.
 *
 * 0 if its level is there already; null if it points away, or levels off before the target.
 *
 * @source Method §8.4.
 */
export function timeToTarget({ level, slope, damping }: DampedTrend, { target, sign }: Aim): number | null {
  if (sign * (level - target) >= 0) return 0;
  if (sign * slope <= 0) return null;
  return yearsForDampedHorizon((target - level) / slope, damping);
}
