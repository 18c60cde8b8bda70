import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { CriteriaShare } from '#metrics/readiness/criteria-share.ts';
import { median } from '#metrics/stats/median.ts';
import type { Coverage, IndicatorAssessment, Quality } from './assessment.ts';

/**
 * How much of what should be known is known: share of weight scored, and share of criteria determined.
 *
 * @source Method §4.4, §6.1.
 */
export function coverageOf(
  objectives: number,
  indicators: readonly IndicatorAssessment[],
  criteria: CriteriaShare | null,
): Coverage {
  return {
    objectives,
    indicators: weightOf(indicators, ({ progress }) => progress.score !== null),
    criteria: criteria === null ? null : 1 - criteria.undetermined,
  };
}

/**
 * Quality of the evidence: share of weight by the grade of the latest usable observation, not an average, and the
 * median age of the observations used.
 *
 * @source Method §12.1.
 */
export function qualityOf(indicators: readonly IndicatorAssessment[]): Quality {
  const ages = indicators.flatMap((indicator) =>
    indicator.isScored && isObserved(indicator) ? [indicator.observation?.ageYears ?? 0] : [],
  );
  const shareOf = (grade: QualityGrade | null) =>
    weightOf(indicators, (indicator) => isObserved(indicator) && indicator.observation?.grade === grade);
  const missing = weightOf(indicators, (indicator) => !isObserved(indicator));
  return {
    weightByGrade: {
      A: shareOf('A'),
      B: shareOf('B'),
      C: shareOf('C'),
      D: shareOf('D'),
      ungraded: shareOf(null),
      missing,
    },
    medianAgeYears: ages.length === 0 ? null : median(ages),
  };
}

function isObserved({ observation }: IndicatorAssessment): boolean {
  return observation?.staleness?.isUsable === true;
}

function weightOf(
  indicators: readonly IndicatorAssessment[],
  matches: (indicator: IndicatorAssessment) => boolean,
): number {
  return indicators
    .filter((indicator) => indicator.isScored && matches(indicator))
    .reduce((sum, indicator) => sum + indicator.globalWeight, 0);
}
