import { isExact } from '#metrics/observation/distribution.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { isInRange } from '#metrics/progress/is-met.ts';
import { maintainWidth } from '#metrics/progress/maintain-progress.ts';
import { protectionWidth } from '#metrics/progress/protection-width.ts';
import { onScale, toleranceOf } from '#metrics/progress/scale.ts';
import { ln } from '#metrics/stats/ln.ts';
import type { IndicatorAssessment } from './assessment.ts';
import type { InputIndicator } from './assessment-input.ts';
import { drawMeasurement } from './simulate-measurement.ts';
import type { Uniforms } from './simulate-uniforms.ts';

/** On the log scale a drawn value at or below 0 stands for one as close to 0 as can be. */
const LEAST_ON_LOG_SCALE = 1e-100;

/** Widths below this are none: any distance then loses everything. */
const LEAST_WIDTH = 1e-200;

/**
 * Progress as a function of the value alone: full inside the range, and lost in proportion to the distance outside it.
 * Every task of §1.1–1.3 is of this form; range and width are on the declared scale.
 */
export type ScoreLine = {
  readonly isLog: boolean;
  readonly lower: number;
  readonly upper: number;
  readonly width: number;
};

/** Name of the random stream of an observation: shared by everything that rests on it. */
export function measurementId(ref: string): string {
  return `measurement/${ref}`;
}

/**
 * Drawn scores (0–100) of an indicator, one per draw; null: it has no score.
 *
 * Where the error of its value is not known, the score stays where it is, which must be said beside the interval.
 *
 * @source Method §7.3.
 */
export function simulateScores(
  { progress, observation }: IndicatorAssessment,
  indicator: InputIndicator,
  { uniforms, parameters }: { readonly uniforms: Uniforms; readonly parameters: MethodParameters },
): Float64Array | null {
  if (progress.score === null || observation === null) return null;
  const { ref, distribution } = observation;
  const u = uniforms(measurementId(ref));
  if (distribution === null || isExact(distribution)) return new Float64Array(u.length).fill(progress.score);
  const column = drawMeasurement(distribution, u);
  const line = scoreLine(indicator, parameters);
  for (let draw = 0; draw < column.length; draw++) column[draw] = scoreOnLine(line, column[draw]!);
  return column;
}

/** Score, 0–100, of a value in the indicator's unit. */
export function scoreOnLine({ isLog, lower, upper, width }: ScoreLine, value: number): number {
  const x = isLog ? ln(Math.max(value, LEAST_ON_LOG_SCALE)) : value;
  const distance = Math.max(0, lower - x, x - upper);
  if (width < LEAST_WIDTH) return distance <= toleranceOf(0) ? 100 : 0;
  return 100 * Math.max(0, 1 - distance / width);
}

/**
 * Range and width of an indicator that has a score: `[T, ∞)` or `(−∞, T]` over `|g(T) − g(B)|`, the protection width
 * where there is nothing to travel, or the range of `maintain`.
 *
 * @throws RangeError the indicator has neither target nor range
 * @source Method §1.1–1.3.
 */
export function scoreLine(indicator: InputIndicator, parameters: MethodParameters): ScoreLine {
  const { direction, scale, baseline, target } = indicator;
  if (target === null) throw new RangeError(`target of indicator ${indicator.id} is needed for its score`);
  const isLog = scale === 'log';
  const at = (bound: number | null, open: number) => (bound === null ? open : onScale(bound, scale));
  if (direction === 'maintain') {
    const range = { isLog, lower: at(target.lower, -Infinity), upper: at(target.upper, Infinity) };
    const isOutside = baseline !== null && !isInRange(baseline.value, target.lower, target.upper);
    if (!isOutside) return { ...range, width: maintainWidth({ ...target, scale }, parameters) };
    const start = onScale(baseline.value, scale);
    return { ...range, width: Math.max(range.lower - start, start - range.upper) };
  }
  if (target.value === null || baseline === null)
    throw new RangeError(`target and baseline of indicator ${indicator.id} are needed for its score`);
  const goal = onScale(target.value, scale);
  const isLower = direction === 'lower';
  const width = travelWidth(baseline.value, target.value, { indicator, parameters });
  return { isLog, lower: isLower ? -Infinity : goal, upper: isLower ? goal : Infinity, width };
}

type Task = { readonly indicator: InputIndicator; readonly parameters: MethodParameters };

/** The whole journey; where the baseline is at or past the target, the width of protection. */
function travelWidth(baseline: number, target: number, { indicator, parameters }: Task): number {
  const { scale, direction } = indicator;
  const ahead = direction === 'lower' ? baseline - target : target - baseline;
  const distance = Math.abs(onScale(target, scale) - onScale(baseline, scale));
  if (ahead > toleranceOf(target)) return distance;
  const isZero = Math.abs(ahead) <= toleranceOf(target);
  return protectionWidth({ distance: isZero ? 0 : distance, target, scale }, parameters);
}
