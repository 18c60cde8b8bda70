import { type IsoDate, periodAgeYears } from '#metrics/domain/period.ts';
import type { Distribution, ScaleBounds } from '#metrics/observation/distribution.ts';
import { distributionSd } from '#metrics/observation/distribution-sd.ts';
import {
  type FlaggedDistribution,
  observationDistribution,
} from '#metrics/observation/observation-distribution.ts';
import { type Staleness, staleness } from '#metrics/observation/staleness.ts';
import type { UncertaintyFlag } from '#metrics/observation/stated-uncertainty.ts';
import { widenByAge } from '#metrics/observation/widen-by-age.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import type { ObservationUsed } from './assessment.ts';
import type { InputSeries } from './assessment-input.ts';
import { annualValues, frequencyYears, type MeasuredObservation } from './series.ts';

export type SeriesAt = {
  readonly series: InputSeries;
  /** Oldest first, as `measuredBy` gives them. */
  readonly observations: readonly MeasuredObservation[];
  readonly span: number | null;
  readonly on: IsoDate;
};

/** What is known about the value of one period when it was current; null where its error is not known. */
export function distributionAsObserved(
  observation: MeasuredObservation,
  { series, span }: Pick<SeriesAt, 'series' | 'span'>,
  parameters: MethodParameters,
): FlaggedDistribution | null {
  const { lowerBound, upperBound } = series;
  const bounds: ScaleBounds = { lowerBound, upperBound };
  const { value, uncertainty, grade } = observation;
  const outcome = observationDistribution({ value, uncertainty, grade, span, bounds }, parameters);
  return outcome.known ? outcome.value : null;
}

/**
 * An observation carried forward to the evaluation date: its age class, and its distribution widened by age.
 *
 * @source Method §3.3–3.6.
 */
export function observe(
  observation: MeasuredObservation,
  at: SeriesAt,
  parameters: MethodParameters,
): { readonly used: ObservationUsed; readonly flags: readonly UncertaintyFlag[] } {
  const { ref, period, value, grade, publishedOn } = observation;
  const ageYears = periodAgeYears(period, at.on);
  const stated = distributionAsObserved(observation, at, parameters);
  const sd = stated === null ? 0 : distributionSd(stated.distribution);
  const aged = staleness(
    {
      ageYears,
      frequencyYears: frequencyYears(at.series, parameters),
      lagYears: at.series.lagYears,
      valueSd: sd,
      span: at.span ?? 0,
      annualValues: annualValues(at.observations),
    },
    parameters,
  );
  const carried =
    stated === null ? null : carryForward({ distribution: stated.distribution, value, sd }, aged);
  const isWidened = carried !== null && carried !== stated?.distribution;
  return {
    used: {
      ref,
      period,
      value,
      grade,
      publishedOn,
      ageYears,
      staleness: stated === null ? { ...aged, sd: null } : aged,
      distribution: carried,
    },
    flags: [...(stated?.flags ?? []), ...(isWidened ? (['widened_by_age'] as const) : [])],
  };
}

/** Null when expired, or when an uncertain value has aged and nothing says how far it moves in a year. */
function carryForward(
  observed: { readonly distribution: Distribution; readonly value: number; readonly sd: number },
  aged: Staleness,
): Distribution | null {
  const isStepUnknown = aged.excessAgeYears > 0 && aged.stepSd === 0 && observed.sd > 0;
  return aged.isUsable && !isStepUnknown ? widenByAge(observed, aged) : null;
}
