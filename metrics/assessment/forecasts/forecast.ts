import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { IndicatorTrajectory } from '#metrics/assessment/trajectory/trajectory.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { ForecastRecord } from '#metrics/projection/forecast-record.ts';

/** An assessment on record that made forecasts: what it was made from, and what it said. */
export type EarlierAssessment = {
  readonly id: string;
  readonly inputs: AssessmentInput;
  readonly trajectories: readonly IndicatorTrajectory[];
};

/** The day the target is due, the last day of the authority, or the moment of the newest figure since. */
export type ForecastKind = 'target' | 'expiry' | 'newest';

/** What was observed where a forecast was made for. */
export type ForecastOutcome = {
  readonly period: string;
  readonly value: number;
  /** Provenance, opaque to the method. */
  readonly ref: string;
  /** The value lies in the interval of the forecast. */
  readonly isInside: boolean;
  /** The value meets the target that was in force when the forecast was made; null: no probability was stated. */
  readonly isMet: boolean | null;
  /** The figure was among the inputs already: this is no forecast, and counts in no statistic. */
  readonly isForeknown: boolean;
};

export type Forecast = {
  /** Of the first assessment that made it. */
  readonly assessment: string;
  readonly indicator: string;
  readonly code: string;
  readonly kind: ForecastKind;
  readonly on: IsoDate;
  /** The last period it rests on. */
  readonly basis: string;
  /** In the indicator's unit. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Null: no target value was in force, or the forecast is of the newest figure. */
  readonly probabilityMet: number | null;
  readonly outcome: Outcome<ForecastOutcome>;
};

export type FollowedForecasts = { readonly forecasts: readonly Forecast[]; readonly record: ForecastRecord };
