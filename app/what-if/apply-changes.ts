import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObjective,
} from '#metrics/assessment/assessment-input.ts';
import { spanOf } from '#metrics/assessment/span-of.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { type Changes, isUnchanged } from './choices.ts';
import { type Basis, CLASSES, PARTS } from './choices-of.ts';
import { indicatorWeights, objectiveWeights, type SharedWeight } from './sibling-groups.ts';

/**
 * The inputs and parameters of an assessment with a reader's changes; everything else is the very same.
 *
 * A group of weights in which nothing changed keeps the weights it had. In a group in which something did, all weights
 * are per cent of the official group, and the method makes shares of them again. An indicator left out leaves its weight
 * to the others, as if it had never been there; a condition on the same figures stays.
 */
export function applyChanges(basis: Basis, changes: Changes): Basis {
  if (isUnchanged(changes)) return basis;
  const objectives = weighedObjectives(basis.input.objectives, changes).map((objective) => ({
    ...objective,
    indicators: changedIndicators(objective, changes),
  }));
  return {
    input: {
      ...basis.input,
      objectives,
      criteria: basis.input.criteria.map((criterion) =>
        changedCriterion(criterion, { before: basis.input, after: objectives, changes }),
      ),
    },
    parameters: changedParameters(basis.parameters, changes),
  };
}

function weighedObjectives(
  objectives: readonly InputObjective[],
  changes: Changes,
): readonly InputObjective[] {
  const weights = new Map(
    [...new Set(objectives.map(({ parent }) => parent))]
      .map((parent) => objectiveWeights(objectives, parent))
      .filter((group) => isMoved(group, changes))
      .flatMap((group) => movedWeights(group, changes)),
  );
  return objectives.map((objective) => {
    const weight = weights.get(objective.id);
    return weight === undefined ? objective : { ...objective, weight };
  });
}

function changedIndicators(objective: InputObjective, changes: Changes): readonly InputIndicator[] {
  const group = indicatorWeights(objective);
  const isTouched = isMoved(group, changes) || group.some(({ id }) => changes.dropped.includes(id));
  const weights = new Map(isTouched ? movedWeights(group, changes) : []);
  return objective.indicators
    .filter(({ id }) => !changes.dropped.includes(id))
    .map((indicator) => {
      const target = changedTarget(indicator, changes);
      const weight = weights.get(indicator.id) ?? indicator.weight;
      return target === indicator.target && weight === indicator.weight
        ? indicator
        : { ...indicator, target, weight };
    });
}

function isMoved(group: readonly SharedWeight[], { numbers }: Changes): boolean {
  return group.some(({ id }) => `weight.${id}` in numbers);
}

function movedWeights(group: readonly SharedWeight[], { numbers }: Changes): (readonly [string, number])[] {
  return group.map(({ id, pct }) => [id, numbers[`weight.${id}`] ?? pct] as const);
}

function changedTarget({ id, target }: InputIndicator, { numbers }: Changes): InputIndicator['target'] {
  const moved = {
    value: numbers[`target.${id}`],
    lower: numbers[`low.${id}`],
    upper: numbers[`high.${id}`],
  };
  if (target === null || Object.values(moved).every((value) => value === undefined)) return target;
  return {
    value: moved.value ?? target.value,
    lower: moved.lower ?? target.lower,
    upper: moved.upper ?? target.upper,
  };
}

type Moved = {
  readonly before: AssessmentInput;
  readonly after: readonly InputObjective[];
  readonly changes: Changes;
};

function changedCriterion(criterion: InputCriterion, { before, after, changes }: Moved): InputCriterion {
  const { id, condition } = criterion;
  const threshold = changes.numbers[`threshold.${id}`];
  const upper = changes.numbers[`upper.${id}`];
  const span = movedSpan(criterion, before.objectives, after);
  const isSame = threshold === undefined && upper === undefined && span === criterion.span;
  if (isSame || condition === null) return isSame ? criterion : { ...criterion, span };
  return {
    ...criterion,
    span,
    condition: {
      ...condition,
      threshold: threshold ?? condition.threshold,
      upper: upper ?? condition.upper,
    },
  };
}

/**
 * A condition on the figures of an indicator takes its assumed errors from that indicator's way to its target, so that
 * a moved target moves them too (method §3.5). Of several such indicators the last one counts, as when inputs are frozen.
 */
function movedSpan(
  { series, span }: InputCriterion,
  before: readonly InputObjective[],
  after: readonly InputObjective[],
): number | null {
  const ref = series?.observations[0]?.ref;
  const reads = (indicator: InputIndicator) => indicator.series.observations[0]?.ref === ref;
  if (ref === undefined) return span;
  const was = before.flatMap(({ indicators }) => indicators).findLast(reads);
  if (was === undefined || spanOf(was) !== span) return span;
  const is = after.flatMap(({ indicators }) => indicators).find(({ id }) => id === was.id);
  return is === undefined ? span : spanOf(is);
}

function changedParameters(parameters: MethodParameters, { numbers }: Changes): MethodParameters {
  const { ers, readiness } = parameters;
  const isWeighed = PARTS.some((part) => `part.${part}` in numbers);
  const isClassed = CLASSES.some((name) => `class.${name}` in numbers);
  if (!isWeighed && !isClassed) return parameters;
  const thresholds = Object.fromEntries(
    CLASSES.map((name) => [name, numbers[`class.${name}`] ?? readiness.thresholds[name]]),
  ) as typeof readiness.thresholds;
  return {
    ...parameters,
    ers: isWeighed ? { ...ers, weights: partWeights(ers.weights, numbers) } : ers,
    readiness: isClassed ? { ...readiness, thresholds } : readiness,
  };
}

type PartWeights = MethodParameters['ers']['weights'];

/** Shares that add up to 1, as the method states them. */
function partWeights(weights: PartWeights, numbers: Changes['numbers']): PartWeights {
  const stated = PARTS.reduce((sum, part) => sum + weights[part], 0);
  const moved = PARTS.map((part) => numbers[`part.${part}`] ?? (100 * weights[part]) / stated);
  const total = moved.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(PARTS.map((part, i) => [part, moved[i]! / total])) as PartWeights;
}
