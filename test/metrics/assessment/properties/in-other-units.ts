import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputSeries,
  InputTarget,
} from '#metrics/assessment/assessment-input.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';

/** A mission in which every indicator and every criterion is in another unit; factors are used in turn. */
export function inOtherUnits(mission: AssessmentInput, factors: readonly number[]): AssessmentInput {
  let used = 0;
  const next = () => factors[used++ % factors.length]!;
  return {
    ...mission,
    objectives: mission.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((use) => indicatorTimes(use, next())),
    })),
    criteria: mission.criteria.map((criterion) => criterionTimes(criterion, next())),
  };
}

function indicatorTimes(use: InputIndicator, factor: number): InputIndicator {
  return {
    ...use,
    baseline: use.baseline && { ...use.baseline, value: use.baseline.value * factor },
    target: use.target && targetTimes(use.target, factor),
    originalTarget: use.originalTarget && targetTimes(use.originalTarget, factor),
    milestones: use.milestones.map(({ on, value }) => ({ on, value: value * factor })),
    series: seriesTimes(use.series, factor),
  };
}

function criterionTimes(criterion: InputCriterion, factor: number): InputCriterion {
  const { condition, series, span } = criterion;
  return {
    ...criterion,
    span: times(span, factor),
    series: series && seriesTimes(series, factor),
    condition: condition && {
      ...condition,
      threshold: condition.threshold * factor,
      upper: times(condition.upper, factor),
    },
  };
}

function targetTimes({ value, lower, upper }: InputTarget, factor: number): InputTarget {
  return { value: times(value, factor), lower: times(lower, factor), upper: times(upper, factor) };
}

function seriesTimes(series: InputSeries, factor: number): InputSeries {
  return {
    ...series,
    lowerBound: times(series.lowerBound, factor),
    upperBound: times(series.upperBound, factor),
    observations: series.observations.map((item) => ({
      ...item,
      value: times(item.value, factor),
      uncertainty: uncertaintyTimes(item.uncertainty, factor),
    })),
  };
}

/** Counts and persons stay what they are; what they are given per changes. */
function uncertaintyTimes(stated: StatedUncertainty, factor: number): StatedUncertainty {
  switch (stated.kind) {
    case 'standard_error':
      return { ...stated, standardError: stated.standardError * factor };
    case 'interval':
      return { ...stated, lower: stated.lower * factor, upper: stated.upper * factor };
    case 'count':
      return { ...stated, per: stated.per * factor };
    case 'proportion':
      return { ...stated, scale: stated.scale * factor };
    default:
      return stated;
  }
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
