import type { InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { fromScale, onScale } from '#metrics/progress/scale.ts';
import { olsProjection } from '#metrics/projection/ols-projection.ts';
import type { Goal } from './goal.ts';
import type { DatedProjection } from './trajectory.ts';
import { within } from './within.ts';

type Undamped = {
  readonly t: readonly number[];
  readonly y: readonly number[];
  readonly scale: Scale;
  readonly goal: Goal | null;
  /** Decimal year. */
  readonly at: number;
  readonly level: number;
  readonly series: InputSeries;
};

/**
 * The straight line of least squares at a date, in the indicator's unit: the comparison model of a damped projection.
 *
 * Computed in logarithms on the log scale. Unknown as `olsProjection`.
 *
 * @source Method §8.3.
 */
export function undampedAt(input: Undamped): Outcome<DatedProjection['undamped']> {
  const { t, y, scale, goal, at, level, series } = input;
  const line = olsProjection({
    t,
    y: y.map((value) => onScale(value, scale)),
    at: [at],
    level,
    goal: goal && { ...goal, target: onScale(goal.target, scale) },
  });
  if (!line.known) return line;
  const { value, lower, upper, probabilityMet } = line.value.predictions[0]!;
  const inUnit = {
    t: at,
    value: fromScale(value, scale),
    lower: fromScale(lower, scale),
    upper: fromScale(upper, scale),
    level,
    probabilityMet,
  };
  return known(within(inUnit, series));
}
