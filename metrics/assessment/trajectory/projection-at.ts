import type { InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { decimalYear, type IsoDate } from '#metrics/domain/period.ts';
import { doModelsDisagree } from '#metrics/projection/ols-projection.ts';
import type { ProjectedValue } from '#metrics/projection/projected-value.ts';
import type { Goal } from './goal.ts';
import type { DatedProjection, ProjectedPoint } from './trajectory.ts';
import { undampedAt } from './undamped-at.ts';
import { within } from './within.ts';

type Projected = {
  readonly t: readonly number[];
  readonly y: readonly number[];
  readonly scale: Scale;
  readonly goal: Goal | null;
  readonly level: number;
  readonly series: InputSeries;
  /** Among them the date asked for, unless it lies before the last observation. */
  readonly horizons: readonly ProjectedValue[];
};

/** A projected value on its place in time, within the declared ends of the scale. */
export function projectedPoint(
  { years, value, lower, upper, level }: ProjectedValue,
  { last, series }: { readonly last: number; readonly series: InputSeries },
): ProjectedPoint {
  return within({ t: last + years, value, lower, upper, level }, series);
}

/**
 * The projection at one date with the comparison model beside it.
 *
 * Unknown: `date_passed` when the last observation is later, and as `undampedAt`.
 *
 * @source Method §8.2–8.3.
 */
export function projectionAt(on: IsoDate, projected: Projected): Outcome<DatedProjection> {
  const { t, horizons, series } = projected;
  const last = t.at(-1)!;
  const years = decimalYear(on) - last;
  const value = horizons.find((horizon) => horizon.years === years);
  if (value === undefined) return unknown('undefined', 'date_passed');
  const undamped = undampedAt({ ...projected, at: last + years });
  if (!undamped.known) return undamped;
  const { probabilityMet } = value;
  const other = undamped.value.probabilityMet;
  return known({
    ...projectedPoint(value, { last, series }),
    on,
    years,
    probabilityMet,
    undamped: undamped.value,
    isDisputed: probabilityMet !== null && other !== null && doModelsDisagree(probabilityMet, other),
  });
}
