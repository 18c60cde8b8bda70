import { compareText } from '#metrics/domain/compare-text.ts';
import { type IsoDate, type Period, periodMidpoint, YEARS_PER_STEP } from '#metrics/domain/period.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import type { InputObservation, InputSeries } from './assessment-input.ts';

/** An observation that has a number. */
export type MeasuredObservation = InputObservation & { readonly value: number };

/**
 * The observations of a series that have a value and whose period has ended by the evaluation date, oldest first.
 *
 * A period that is still running is no observation of it yet.
 */
export function measuredBy(series: InputSeries, on: IsoDate): readonly MeasuredObservation[] {
  return series.observations
    .filter((observation): observation is MeasuredObservation => observation.value !== null)
    .filter((observation) => observation.period.end <= on)
    .sort(byTime);
}

/** Those since the last declared break in comparability: segments are never joined (method §2.4). */
export function sinceLastBreak(observations: readonly MeasuredObservation[]): readonly MeasuredObservation[] {
  const last = observations.findLastIndex((observation) => observation.breakBefore);
  return last === -1 ? observations : observations.slice(last);
}

/** Whether comparability broke between a period and the latest observation. */
export function hasBreakAfter(observations: readonly MeasuredObservation[], baseline: Period): boolean {
  return observations.some(({ breakBefore, period }) => breakBefore && period.start > baseline.end);
}

/**
 * One value a year without gaps, oldest first, ending with the latest: the last observation of each calendar year.
 * Empty where breaks or gaps leave nothing to compare.
 */
export function annualValues(observations: readonly MeasuredObservation[]): readonly number[] {
  const byYear = new Map(
    sinceLastBreak(observations).map(({ period, value }) => [Math.floor(periodMidpoint(period)), value]),
  );
  const values: number[] = [];
  for (let year = Math.max(...byYear.keys()); byYear.has(year); year--) values.unshift(byYear.get(year) ?? 0);
  return values;
}

/** Time and value since the last break, for trend and projection; one point per moment. */
export function timeSeries(observations: readonly MeasuredObservation[]): {
  readonly t: readonly number[];
  readonly y: readonly number[];
} {
  const points = new Map(
    sinceLastBreak(observations).map(({ period, value }) => [periodMidpoint(period), value]),
  );
  return { t: [...points.keys()], y: [...points.values()] };
}

/** Publication frequency in years; series without a fixed rhythm are expected once a year. */
export function frequencyYears(
  series: InputSeries,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): number {
  return YEARS_PER_STEP[series.frequency] ?? parameters.staleness.irregularFrequencyYears;
}

function byTime(a: InputObservation, b: InputObservation): number {
  return periodMidpoint(a.period) - periodMidpoint(b.period) || compareText(a.period.end, b.period.end);
}
