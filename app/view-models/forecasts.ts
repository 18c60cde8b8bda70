import type { Forecast, ForecastOutcome } from '#metrics/assessment/forecasts/forecast.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { ForecastRecord } from '#metrics/projection/forecast-record.ts';
import type { FigureView } from './figure.ts';

/** What was observed, as a figure with its source. */
export type ForecastOutcomeView = Pick<ForecastOutcome, 'isInside' | 'isMet' | 'isForeknown'> & {
  readonly figure: FigureView;
};

/** One forecast of an assessment on record, and what came of it. */
export type ForecastView = Pick<
  Forecast,
  'kind' | 'on' | 'basis' | 'value' | 'lower' | 'upper' | 'level' | 'probabilityMet'
> & {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly unit: string;
  /** The assessment that made it first: where it is, the day it speaks of, and when it was recorded. */
  readonly made: { readonly href: string; readonly on: IsoDate; readonly recordedAt: string };
  readonly outcome: Outcome<ForecastOutcomeView>;
};

/** Forecasts that earlier assessments of the mission made. */
export type ForecastsView = {
  /** Earlier assessments that were looked through, made from different inputs; and those of them without projections. */
  readonly earlier: number;
  readonly withoutProjections: number;
  /** There are older ones that were not looked through. */
  readonly hasOlder: boolean;
  /** Whose outcome is known, newest first; and the others. */
  readonly resolved: readonly ForecastView[];
  readonly open: readonly ForecastView[];
  readonly record: ForecastRecord;
  /** Observations that a statistic needs. */
  readonly leastObserved: number;
};
