import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { maintainWidth } from '#metrics/progress/maintain-progress.ts';
import { toleranceOf } from '#metrics/progress/scale.ts';
import type { InputIndicator } from './assessment-input.ts';

/**
 * |T − B| of an indicator on its natural scale: what assumed errors and steps are shares of.
 *
 * With no distance to travel, or without a baseline, a tenth of |T| takes its place, as for the protection width; for
 * a range, half its width. Null without a target.
 *
 * @source Method §3.5, §3.6; §1.2 for the case that they leave open.
 */
export function spanOf(
  { baseline, target }: Pick<InputIndicator, 'baseline' | 'target'>,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): number | null {
  if (target === null) return null;
  if (target.value === null) {
    const isOpen = target.lower === null && target.upper === null;
    return isOpen ? null : maintainWidth({ ...target, scale: 'linear' }, parameters);
  }
  const distance = baseline === null ? 0 : Math.abs(target.value - baseline.value);
  if (distance > toleranceOf(target.value)) return distance;
  return parameters.protection.shareOfTarget * Math.abs(target.value);
}
