import { assessIndicator } from '#metrics/assessment/assess-indicator.ts';
import type { InputIndicator } from '#metrics/assessment/assessment-input.ts';
import {
  hasBreakAfter,
  type MeasuredObservation,
  measuredBy,
  sinceLastBreak,
  timeSeries,
} from '#metrics/assessment/series.ts';
import { known, type Outcome, type Unknown, unknown } from '#metrics/domain/outcome.ts';
import { type IsoDate, periodMidpoint } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';

/** An indicator with its past up to the evaluation date: what its trajectory is traced from. */
export type History = {
  readonly indicator: InputIndicator;
  /** Of the comparable segment, oldest first. */
  readonly observations: readonly MeasuredObservation[];
  /** Time and value of the segment, one point per moment. */
  readonly t: readonly number[];
  readonly y: readonly number[];
  /** The latest observation, if it is recent enough to count; otherwise why there is none. */
  readonly latest: Outcome<MeasuredObservation>;
  /** Comparability broke between the baseline and the latest observation. */
  readonly isCutOff: boolean;
  /** Last day of the authority in force; null: none is documented. */
  readonly expiresOn: IsoDate | null;
  readonly parameters: MethodParameters;
};

type At = {
  readonly on: IsoDate;
  readonly expiresOn: IsoDate | null;
  readonly parameters: MethodParameters;
};

export function historyOf(indicator: InputIndicator, { on, expiresOn, parameters }: At): History {
  const { observation } = assessIndicator(indicator, on, parameters);
  const measured = measuredBy(indicator.series, on);
  const observations = sinceLastBreak(measured);
  const isUsable = observation?.staleness?.isUsable === true;
  const last = observations.at(-1);
  return {
    indicator,
    observations,
    ...timeSeries(measured),
    latest: last !== undefined && isUsable ? known(last) : unknown('missing', last ? 'expired' : 'missing'),
    isCutOff: indicator.baseline !== null && hasBreakAfter(measured, indicator.baseline.period),
    expiresOn,
    parameters,
  };
}

/** Decimal year of an observation, at the middle of its period. */
export function momentOf({ period }: MeasuredObservation): number {
  return periodMidpoint(period);
}

/** A figure of the method for one side of "better" that a range to be kept does not have. */
export const RANGE_TARGET: Unknown = unknown('undefined', 'range_target');
