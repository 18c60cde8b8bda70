import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { directionSign, isTargetMet } from './is-met.ts';
import { maintainProgress } from './maintain-progress.ts';
import {
  type Progress,
  type ProgressInput,
  type ProgressStatus,
  progressFromRatio,
  progressWithoutRatio,
} from './progress.ts';
import { leftAfterLoss, protectionWidth } from './protection-width.ts';
import { onScale, toleranceOf } from './scale.ts';

/**
 * Progress of one indicator from its baseline towards its target: distance to target, unclamped and clamped.
 *
 * Normal case: `raw = (g(x) − g(B)) / (g(T) − g(B))`, `clamped = min(1, max(0, raw))`, `score = 100·clamped`, with
 * `g` the identity or the natural logarithm. Where the baseline already meets the target, or there is no distance
 * to travel, the task is protection: `raw = 1` if met, else `1 − s·(g(T) − g(x))/W`.
 *
 * Values in the indicator's own unit; `raw` and `clamped` are ratios, `score` is 0–100.
 * Unknown: no observation (`missing`), no baseline (`no_baseline`), no target (`no_target`), a value ≤ 0 on the log
 * scale (`undefined_log`); outputs are then null, but `met` is still evaluated where value and target are known.
 *
 * @throws RangeError when a given number is NaN, infinite or unusably large, the width is negative, or the range of
 * `maintain` is upside down.
 * @source Method §1.1–1.4; OECD/JRC (2008), Handbook on Constructing Composite Indicators, distance to target.
 */
export function indicatorProgress(
  input: ProgressInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): Progress {
  requireUsable(input);
  const { direction, baseline, target, value, scale } = input;
  if (value === null) return progressWithoutRatio('missing', null);
  if (direction === 'maintain') return maintainProgress({ ...input, value }, parameters);
  if (target === null) return progressWithoutRatio('no_target', null);
  const met = isTargetMet(value, target, direction);
  if (baseline === null) return progressWithoutRatio('no_baseline', met);
  if (scale === 'log' && Math.min(baseline, target, value) <= 0)
    return progressWithoutRatio('undefined_log', met);
  const status = taskOf(baseline, target, direction);
  const [x, b, t] = [onScale(value, scale), onScale(baseline, scale), onScale(target, scale)];
  if (status === 'normal') return progressFromRatio(status, (x - b) / (t - b), met);
  if (met) return progressFromRatio(status, 1, true);
  const distance = status === 'zero_distance' ? 0 : Math.abs(b - t);
  const width = input.width ?? protectionWidth({ distance, target, scale }, parameters);
  const shortfall = directionSign(direction) * (t - x);
  return progressFromRatio(status, leftAfterLoss(shortfall, width), false);
}

/** Reach the target, or protect what is already there (§1.1, §1.2). */
function taskOf(baseline: number, target: number, direction: 'higher' | 'lower'): ProgressStatus {
  const distance = directionSign(direction) * (target - baseline);
  if (Math.abs(distance) <= toleranceOf(target)) return 'zero_distance';
  return distance > 0 ? 'normal' : 'baseline_already_met';
}

function requireUsable(input: ProgressInput): void {
  for (const name of ['baseline', 'target', 'lower', 'upper', 'value'] as const) {
    const number = input[name];
    if (number !== null) requireFinite(number, name);
  }
  if (input.width !== null) requireNonNegative(input.width, 'width');
  if (input.lower !== null && input.upper !== null && input.lower > input.upper) {
    throw new RangeError('lower must not exceed upper');
  }
}
