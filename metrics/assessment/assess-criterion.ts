import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { Frequency, IsoDate, Period } from '#metrics/domain/period.ts';
import type { Condition, Truth } from '#metrics/domain/rule.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { expectedPeriods, isMiddleInside } from '#metrics/sunset/expected-periods.ts';
import type { ProbabilityBounds } from '#metrics/sunset/frechet-bounds.ts';
import { type PeriodEvidence, periodTruth } from '#metrics/sunset/period-truth.ts';
import { sustained } from '#metrics/sunset/sustained.ts';
import { validateCondition } from '#metrics/sunset/validate-condition.ts';
import { windowProbability } from '#metrics/sunset/window-probability.ts';
import type { CriterionAssessment, PeriodAssessment } from './assessment.ts';
import type { InputCriterion } from './assessment-input.ts';
import { distributionAsObserved, observe, type SeriesAt } from './observe.ts';
import { type MeasuredObservation, measuredBy } from './series.ts';

/** Which reason is named first when a window has several: evidence that is missing before evidence that is close. */
const REASON_ORDER = ['missing', 'stale', 'quality', 'uncertainty_unknown', 'equality_needs_exact_value'];
const UNKNOWN_BOUNDS: ProbabilityBounds = { lower: 0, upper: 1 };

/**
 * One criterion on the evaluation date: its truth over the last expected periods, the reason where it cannot be
 * determined, and its probability.
 *
 * Without a measurable condition U with `no_measurable_condition`; with a condition that is not valid U with
 * `condition_invalid`. A period without data is U, never skipped.
 *
 * @source Method §5.3–5.6.
 */
export function assessCriterion(
  criterion: InputCriterion,
  on: IsoDate,
  parameters: MethodParameters,
): CriterionAssessment {
  const { id, role, condition, series, span } = criterion;
  const undetermined = (reason: ReasonCode): CriterionAssessment => {
    return {
      id,
      role,
      truth: 'U',
      reason,
      probability: null,
      probabilityBounds: UNKNOWN_BOUNDS,
      periods: [],
    };
  };
  if (condition === null) return undetermined('no_measurable_condition');
  if (validateCondition(condition, id).length > 0) return undetermined('condition_invalid');
  if (series === null) return undetermined('missing');
  const at = { series, observations: measuredBy(series, on), span, on };
  const { frequency } = condition.sustained;
  const periods =
    frequency === 'irregular'
      ? latestObserved(condition, at, parameters)
      : expected({ ...condition, frequency }, at, parameters);
  const truth = sustained(
    periods.map((period) => period.truth),
    condition.sustained.periods,
  );
  const probabilityBounds = windowProbability({
    periods: condition.sustained.periods,
    truth,
    probabilities: periods.map((period) => period.probability),
  });
  const isKnown = probabilityBounds.lower === probabilityBounds.upper;
  const probability = isKnown ? probabilityBounds.lower : null;
  return { id, role, truth, reason: reasonOf(truth, periods), probability, probabilityBounds, periods };
}

type Expected = Condition & { readonly frequency: Exclude<Frequency, 'irregular'> };

function expected(
  condition: Expected,
  at: SeriesAt,
  parameters: MethodParameters,
): readonly PeriodAssessment[] {
  const { observations, series, on } = at;
  const periods = expectedPeriods({
    frequency: condition.frequency,
    periods: condition.sustained.periods,
    on,
    lagYears: series.lagYears,
    latestObserved: observations.at(-1)?.period ?? null,
  });
  return periods.map((period) => {
    const observation = observations.findLast((candidate) => isMiddleInside(candidate.period, period));
    if (observation === undefined) return unobserved(period, hadObservation(observations, period));
    const stated = distributionAsObserved(observation, at, parameters);
    return observed(condition, { period, observation, distribution: stated?.distribution ?? null });
  });
}

/** Without a calendar: the last observations there are, the latest of them carried forward to the evaluation date. */
function latestObserved(
  condition: Condition,
  at: SeriesAt,
  parameters: MethodParameters,
): readonly PeriodAssessment[] {
  const window = at.observations.slice(-condition.sustained.periods);
  return window.map((observation, index) => {
    const { period } = observation;
    if (index < window.length - 1) {
      const stated = distributionAsObserved(observation, at, parameters);
      return observed(condition, { period, observation, distribution: stated?.distribution ?? null });
    }
    const { used } = observe(observation, at, parameters);
    if (used.staleness?.isUsable !== true) return unobserved(period, true);
    return observed(condition, { period, observation, distribution: used.distribution });
  });
}

type ObservedPeriod = {
  readonly period: Period;
  readonly observation: MeasuredObservation;
  readonly distribution: PeriodAssessment['distribution'];
};

function observed(
  condition: Condition,
  { period, observation, distribution }: ObservedPeriod,
): PeriodAssessment {
  const { ref, value, grade } = observation;
  const evidence: PeriodEvidence =
    distribution === null
      ? { isUsable: false, reason: 'uncertainty_unknown' }
      : { isUsable: true, distribution, grade };
  return { period, ref, value, distribution, ...periodTruth(condition, evidence) };
}

/** `stale` when something was known before and has run out, `missing` when nothing was. */
function unobserved(period: Period, isStale: boolean): PeriodAssessment {
  const reason = isStale ? 'stale' : 'missing';
  return { period, ref: null, value: null, distribution: null, truth: 'U', reason, probability: null };
}

function hadObservation(observations: readonly MeasuredObservation[], period: Period): boolean {
  const latest = observations.at(-1);
  return latest !== undefined && latest.period.end < period.start;
}

function reasonOf(truth: Truth, periods: readonly PeriodAssessment[]): ReasonCode | null {
  if (truth !== 'U') return null;
  const reasons = periods.flatMap((period) => (period.reason === null ? [] : [period.reason]));
  return REASON_ORDER.find((reason) => reasons.includes(reason)) ?? reasons[0] ?? 'missing';
}
