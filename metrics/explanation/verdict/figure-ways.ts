import type { InputIndicator, InputObservation } from '#metrics/assessment/assessment-input.ts';
import type { MeasuredObservation } from '#metrics/assessment/series.ts';
import { scoreLine } from '#metrics/assessment/simulate-scores.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { isInRange } from '#metrics/progress/is-met.ts';
import { fromScale } from '#metrics/progress/scale.ts';
import { movedObservation, newObservation } from './move-observation.ts';
import { multipleOf, stepValue, type ValueSteps } from './value-steps.ts';

/** Figures to try, one after the other, each a step further than the one before. */
export type FigureWay = {
  readonly direction: 'rise' | 'fall';
  readonly last: number;
  readonly at: (step: number) => MeasuredObservation;
};

/** A value that is a whole number of steps must not count as between two by its last digit. */
const ROUNDING = 1e-9;

/** From the latest figure, which is step 0, to either end of what is tried. */
export function latestWays(
  latest: MeasuredObservation,
  { exponent, least, greatest }: ValueSteps,
): readonly FigureWay[] {
  const { below, above } = neighbours(latest.value, exponent);
  const way = (direction: FigureWay['direction'], multipleAt: (step: number) => number, last: number) => ({
    direction,
    last: Math.max(0, last),
    at: (step: number) =>
      step === 0 ? latest : movedObservation(latest, stepValue(multipleAt(step), exponent)),
  });
  return [
    way('rise', (step) => below + step, greatest - below),
    way('fall', (step) => above - step, above - least),
  ];
}

/**
 * From a figure that shows no progress at all, which is step 0, to one that shows all of it.
 *
 * Null: on the log scale a baseline or target has no place.
 */
export function newWay(
  indicator: InputIndicator,
  { exponent, least, greatest }: ValueSteps,
  { on, parameters, earlier }: NewFigure,
): FigureWay | null {
  const ends = progressEnds(indicator, parameters);
  if (ends === null) return null;
  const isRise = ends.goal >= ends.start;
  const clipped = (multiple: number) => Math.min(greatest, Math.max(least, multiple));
  const start = neighbours(ends.start, exponent);
  const goal = neighbours(ends.goal, exponent);
  const first = clipped(isRise ? start.below : start.above);
  const final = clipped(isRise ? goal.above : goal.below);
  return {
    direction: isRise ? 'rise' : 'fall',
    last: Math.abs(final - first),
    at: (step) => newObservation(on, stepValue(isRise ? first + step : first - step, exponent), earlier),
  };
}

type NewFigure = {
  readonly on: IsoDate;
  readonly parameters: MethodParameters;
  /** Whose stated error the new figure has; undefined: there is none, and it is exact. */
  readonly earlier: InputObservation | undefined;
};

/** The multiples on either side of a value; both the same where it is one. */
function neighbours(value: number, exponent: number): { readonly below: number; readonly above: number } {
  const multiple = multipleOf(value, exponent);
  const tolerance = ROUNDING * Math.max(1, Math.abs(multiple));
  return { below: Math.floor(multiple + tolerance), above: Math.ceil(multiple - tolerance) };
}

/** The values at which progress is none and complete; for a range, on the side the baseline lies on. */
function progressEnds(
  indicator: InputIndicator,
  parameters: MethodParameters,
): { readonly start: number; readonly goal: number } | null {
  const { scale, baseline, target } = indicator;
  const given = [baseline?.value, target?.value, target?.lower, target?.upper];
  if (scale === 'log' && given.some((value) => typeof value === 'number' && value <= 0)) return null;
  const { lower, upper, width } = scoreLine(indicator, parameters);
  const isAbove =
    baseline !== null &&
    indicator.direction === 'maintain' &&
    !isInRange(baseline.value, null, target?.upper ?? null);
  const fromBelow = Number.isFinite(lower) && !isAbove;
  return {
    start: fromScale(fromBelow ? lower - width : upper + width, scale),
    goal: fromScale(fromBelow ? lower : upper, scale),
  };
}
