/** Exit readiness with everything that must stand beside the number (method §6). */

import type { CoreResult } from '#metrics/assessment/compute-core.ts';
import { QUALITY_GRADES } from '#metrics/domain/observation.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { EstimateView } from './figure.ts';
import {
  READINESS_COMPONENTS,
  type ReadinessComponentView,
  type ReadinessSummary,
  type ReadinessView,
} from './readiness.ts';

/** What a list says of a mission's readiness. */
export function readinessSummary(assessment: CoreResult): ReadinessSummary {
  const { ers, verdict, coverage } = assessment;
  return {
    headline: verdict.headline,
    readiness: verdict.readiness,
    published:
      ers.published === null
        ? unknown('withheld', ers.withheldReason ?? 'withheld')
        : known({ value: ers.published, ...intervalOf(ers.interval) }),
    coverage: coverage.indicators,
    rule: assessment.rule.trace === null ? null : assessment.rule.truth,
    isUnstable: verdict.unstable ?? false,
    assessedOn: assessment.on,
  };
}

/** Where a result is on record; null: nowhere, it was computed for this view. */
type Recorded = Pick<ReadinessView, 'assessmentId' | 'assessmentHref' | 'inputsHash'>;

export function readinessView(assessment: CoreResult, recorded: Recorded): ReadinessView {
  const { ers, verdict, quality, gates, parameters } = assessment;
  const isCapped = ers.ers !== null && ers.published !== null && ers.published < ers.ers;
  return {
    ...readinessSummary(assessment),
    components: READINESS_COMPONENTS.map((component) => componentView(assessment, component)),
    uncapped: estimate(ers.ers, ers.withheldReason),
    cap: isCapped
      ? {
          limit: gates.truth === 'F' ? parameters.ers.capIfGatesFail : parameters.ers.capIfGatesUndetermined,
          reason: gates.truth === 'F' ? 'gate_failed' : 'gate_undetermined',
        }
      : null,
    withoutCriteria: estimate(ers.withoutCriteria, ers.withheldReason),
    dataInterval: ers.dataInterval,
    probabilities:
      verdict.probabilities &&
      Object.entries(verdict.probabilities).map(([readiness, probability]) => ({
        readiness: readiness as ReadinessView['readiness'],
        probability,
      })),
    atLowerThresholds: verdict.atLowerThresholds,
    atHigherThresholds: verdict.atHigherThresholds,
    againstOriginalTargets: estimate(assessment.againstOriginalTargets.score, 'no_original_targets'),
    medianAgeYears: quality.medianAgeYears,
    grades: QUALITY_GRADES.map((grade) => ({ grade, share: quality.weightByGrade[grade] })).filter(
      ({ share }) => share > 0,
    ),
    calendar: verdict.calendar,
    flags: readinessFlags(assessment),
    ...recorded,
    methodVersion: assessment.methodVersion,
    seed: assessment.seed,
    draws: assessment.draws,
    asOf: assessment.asOf,
  };
}

/** What the number cannot say by itself, in words beside it. */
function readinessFlags({ gates, ers, simulation }: CoreResult): string[] {
  const { published, interval } = ers;
  const isOutside =
    published !== null && interval !== null && (published < interval.lower || published > interval.upper);
  return [
    ...(gates.hasSafeguards ? [] : ['no_safeguards_defined']),
    ...(isOutside ? ['score_outside_interval'] : []),
    ...(simulation && simulation.withoutError.length > 0 ? ['error_unknown_for_some'] : []),
  ];
}

function componentView(
  { components, ers, parameters, achievement }: CoreResult,
  id: ReadinessComponentView['id'],
): ReadinessComponentView {
  const interval = id === 'achievement' ? achievement.interval : null;
  const isAssumed = (ers.assumed as readonly string[]).includes(id);
  return {
    id,
    weight: parameters.ers.weights[id],
    isAssumed,
    value: estimate(components[id], `${id}_unavailable`, interval),
  };
}

function estimate(
  value: number | null,
  reason: string | null,
  interval: Interval | null = null,
): Outcome<EstimateView> {
  return value === null
    ? unknown('withheld', reason ?? 'withheld')
    : known({ value, ...intervalOf(interval) });
}

type Interval = { readonly lower: number; readonly upper: number; readonly level: number };

function intervalOf(interval: Interval | null): Omit<EstimateView, 'value'> {
  return interval ?? { lower: null, upper: null, level: null };
}
