import type { AssessmentInput, InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { type MeasuredObservation, measuredBy } from '#metrics/assessment/series.ts';
import { goalOf } from '#metrics/assessment/trajectory/goal.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { type IsoDate, periodMidpoint } from '#metrics/domain/period.ts';
import { isInRange, isTargetMet } from '#metrics/progress/is-met.ts';
import type { ForecastOutcome } from './forecast.ts';

export type Statement = {
  readonly on: IsoDate;
  readonly lower: number;
  readonly upper: number;
  readonly probabilityMet: number | null;
};

export type Resolving = {
  /** As it was when the forecast was made. */
  readonly then: InputIndicator;
  /** As it is now; null: the mission no longer uses it. */
  readonly now: InputIndicator | null;
  /** Decimal year of the last observation behind the forecast. */
  readonly lastTime: number;
  /** Evaluation date of the assessment that looks back. */
  readonly on: AssessmentInput['on'];
};

/**
 * What came of a forecast: the observation whose period contains its date, against the interval and the target that were
 * stated then, each bound and the target with the tolerance of comparisons.
 *
 * Unknown: `indicator_dropped`; `not_due` (`missing`) before the date has passed; `not_observed_yet` (`missing`) where no
 * period that has ended contains it; `comparability_break` when the series was broken since the forecast.
 *
 * @source Method §8.1–8.2; §2.4 (segments are never joined).
 */
export function resolveForecast(
  { on, lower, upper, probabilityMet }: Statement,
  { then, now, lastTime, on: today }: Resolving,
): Outcome<ForecastOutcome> {
  if (now === null) return unknown('undefined', 'indicator_dropped');
  if (on > today) return unknown('missing', 'not_due');
  const measured = measuredBy(now.series, today);
  const observed = measured.findLast(({ period }) => period.start <= on && on <= period.end);
  if (observed === undefined) return unknown('missing', 'not_observed_yet');
  if (isBroken(measured, { from: lastTime, to: periodMidpoint(observed.period) }))
    return unknown('undefined', 'comparability_break');
  const goal = goalOf(then);
  const { value, period, ref } = observed;
  return known({
    period: period.label,
    value,
    ref,
    isInside: isInRange(value, lower, upper),
    isMet:
      probabilityMet !== null && goal.known
        ? isTargetMet(value, goal.value.target, goal.value.direction)
        : null,
    isForeknown: wasKnown(then, period.label),
  });
}

function isBroken(
  measured: readonly MeasuredObservation[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return measured.some(({ breakBefore, period }) => {
    const moment = periodMidpoint(period);
    return breakBefore && moment > from && moment <= to;
  });
}

function wasKnown({ series }: InputIndicator, label: string): boolean {
  return series.observations.some(({ period, value }) => period.label === label && value !== null);
}
