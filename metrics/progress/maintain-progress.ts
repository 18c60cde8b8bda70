import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { isInRange } from './is-met.ts';
import { type Progress, type ProgressInput, progressFromRatio, progressWithoutRatio } from './progress.ts';
import { leftAfterLoss } from './protection-width.ts';
import { onScale } from './scale.ts';

type MaintainInput = ProgressInput & { readonly value: number };

/**
 * Progress of an indicator that is to stay inside [L, U], either side of which may be open.
 *
 * Distance outside `δ(x) = max(0, g(L) − g(x), g(x) − g(U))`. Inside: `raw = 1`. Baseline outside:
 * `raw = 1 − δ(x)/δ(B)`. Baseline inside or unknown: `raw = 1 − δ(x)/W`.
 * Both sides open is `no_target`; a bound, baseline or value ≤ 0 on the log scale is `undefined_log`.
 *
 * @source Method §1.3.
 */
export function maintainProgress(
  input: MaintainInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): Progress {
  const { value, baseline, lower, upper, scale } = input;
  if (lower === null && upper === null) return progressWithoutRatio('no_target', null);
  const met = isInRange(value, lower, upper);
  const given = [value, baseline, lower, upper].filter((number) => number !== null);
  if (scale === 'log' && Math.min(...given) <= 0) return progressWithoutRatio('undefined_log', met);
  if (met) return progressFromRatio('maintain', 1, true);
  const isBaselineOutside = baseline !== null && !isInRange(baseline, lower, upper);
  const width = isBaselineOutside
    ? distanceOutside(baseline, input)
    : (input.width ?? maintainWidth(input, parameters));
  return progressFromRatio('maintain', leftAfterLoss(distanceOutside(value, input), width), false);
}

/**
 * Default width of a range: half of it if both bounds are given and differ, else a tenth of the bound (`ln 1.1` on
 * the log scale); with L = U the bound is U.
 *
 * @source Method §1.3.
 */
export function maintainWidth(
  range: Pick<ProgressInput, 'lower' | 'upper' | 'scale'>,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): number {
  const { lower, upper, scale } = range;
  if (lower !== null && upper !== null && upper > lower) {
    return (onScale(upper, scale) - onScale(lower, scale)) / 2;
  }
  if (scale === 'log') return parameters.protection.minimumLogWidth;
  return parameters.protection.shareOfTarget * Math.abs(upper ?? lower ?? 0);
}

function distanceOutside(value: number, range: Pick<ProgressInput, 'lower' | 'upper' | 'scale'>): number {
  const x = onScale(value, range.scale);
  const below = range.lower === null ? 0 : onScale(range.lower, range.scale) - x;
  const above = range.upper === null ? 0 : x - onScale(range.upper, range.scale);
  return Math.max(0, below, above);
}
