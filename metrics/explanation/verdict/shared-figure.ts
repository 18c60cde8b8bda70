import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObservation,
} from '#metrics/assessment/assessment-input.ts';
import { withObservation } from './move-observation.ts';
import type { Replacements } from './open-verdict.ts';

/** The uses of an indicator and the criteria that rest on one figure; the indicator that it is asked of comes first. */
export type SharedFigure = {
  readonly indicators: readonly [InputIndicator, ...InputIndicator[]];
  readonly criteria: readonly InputCriterion[];
};

/**
 * What rests on the same figure as an indicator: the indicator itself first, other uses of its series, and the criteria
 * on it. One figure cannot be one thing here and another there.
 *
 * @param ref of the figure; null: nobody has observed anything, so nothing is known to rest on the same
 */
export function sharedFigure(
  { objectives, criteria }: AssessmentInput,
  indicator: InputIndicator,
  ref: string | null,
): SharedFigure {
  const rests = ({ series }: Pick<InputCriterion, 'series'>) =>
    series?.observations.some((observation) => observation.ref === ref) ?? false;
  const others = objectives
    .flatMap((objective) => objective.indicators)
    .filter((use) => use.id !== indicator.id && rests(use));
  return { indicators: [indicator, ...others], criteria: criteria.filter(rests) };
}

/** The same with another figure in the series. */
export function withFigure(
  { indicators, criteria }: SharedFigure,
  observation: InputObservation,
): Replacements {
  return {
    indicators: indicators.map((use) => ({ ...use, series: withObservation(use.series, observation) })),
    criteria: criteria.map((criterion) => ({
      ...criterion,
      series: criterion.series && withObservation(criterion.series, observation),
    })),
  };
}
