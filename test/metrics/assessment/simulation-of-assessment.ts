import type { Assessment, CriterionAssessment, IndicatorAssessment } from '#metrics/assessment/assessment.ts';
import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
} from '#metrics/assessment/assessment-input.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { holdsExactly } from '#metrics/sunset/condition-probability.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import { scoreAt } from '#metrics/uncertainty/score-at.ts';
import type {
  SimulatedCriterion,
  SimulatedObjective,
  SimulatedOwnership,
  SimulationModel,
} from '#metrics/uncertainty/simulation-model.ts';

/**
 * What the Monte Carlo needs of an assessment. Streams are named by observation, so a criterion and an indicator that
 * rest on the same figure err alike; weights down the tree of objectives count as one group.
 *
 * @source Method §7.3, §7.5.
 */
export function simulationOfAssessment(
  missionId: string,
  input: AssessmentInput,
  assessment: Assessment,
): SimulationModel {
  const { composite, components, ers, gates, reversal, indicators } = assessment;
  return {
    missionId,
    objectives: composite.isWithheld ? null : scoredObjectives(input, assessment),
    criteria: simulatedCriteria(input, assessment),
    rule: assessment.rule.trace === null ? null : input.rule,
    durability: components.durability,
    reversal: reversal.risk,
    ownership: ownershipOf(indicators, assessment),
    score: composite.score,
    ers: ers.ers,
    gates: gates.truth,
  };
}

function scoredObjectives(input: AssessmentInput, assessment: Assessment): SimulatedObjective[] {
  const uses = new Map(
    input.objectives.flatMap((item) => item.indicators.map((use) => [use.id, use] as const)),
  );
  return assessment.composite.objectives
    .filter(({ score }) => score !== null)
    .map(({ id, weightShare }) => ({
      id,
      weight: weightShare,
      indicators: assessment.indicators
        .filter((indicator) => indicator.isScored && indicator.objective === id)
        .map((indicator) => ({
          id: indicator.id,
          weight: indicator.shareInObjective,
          stream: indicator.observation?.ref ?? indicator.id,
          scoreAt: scoreOfIndicator(indicator, uses.get(indicator.id)!, assessment),
        })),
    }));
}

function scoreOfIndicator(
  { progress, observation }: IndicatorAssessment,
  { direction, scale, baseline, target }: InputIndicator,
  { parameters }: Assessment,
): ((u: number) => number) | null {
  if (direction === 'neutral' || progress.score === null || observation === null) return null;
  const bounds = {
    target: target?.value ?? null,
    lower: target?.lower ?? null,
    upper: target?.upper ?? null,
  };
  const task = {
    direction,
    scale,
    baseline: baseline?.value ?? null,
    ...bounds,
    value: observation.value,
    width: null,
  };
  return scoreAt(task, observation.distribution, parameters);
}

/** Known only where its coverage passed; then it moves with its indicators, unless one of them is not drawn. */
function ownershipOf(indicators: readonly IndicatorAssessment[], assessment: Assessment): SimulatedOwnership {
  const { components, composite } = assessment;
  if (components.ownership === null) return { kind: 'assumed' };
  const scored = new Set(composite.objectives.filter(({ score }) => score !== null).map(({ id }) => id));
  const members = indicators
    .filter(
      ({ role, globalWeight, progress }) =>
        role === 'ownership' && globalWeight > 0 && progress.score !== null,
    )
    .map(({ id, globalWeight, objective }) => ({ id, weight: globalWeight, isDrawn: scored.has(objective) }));
  const isComplete = !composite.isWithheld && members.every(({ isDrawn }) => isDrawn);
  return isComplete ? { kind: 'indicators', members } : { kind: 'known', value: components.ownership };
}

function simulatedCriteria(input: AssessmentInput, { criteria }: Assessment): SimulatedCriterion[] {
  const inRule = new Set(input.rule === null ? [] : ruleReferences(input.rule));
  const inputs = new Map(input.criteria.map((criterion) => [criterion.id, criterion]));
  const counted = criteria.filter(({ id, role }) => role === 'criterion' && inRule.has(id));
  const { shares } = siblingWeights(counted.map(({ id }) => inputs.get(id)?.weight ?? null));
  return criteria.map((criterion) => ({
    id: criterion.id,
    role: criterion.role,
    weight: shares[counted.indexOf(criterion)] ?? 0,
    periods: periodsOf(criterion, inputs.get(criterion.id)),
  }));
}

/** A period without a probability is undetermined for want of data or quality; so are periods not on record. */
function periodsOf(
  assessed: CriterionAssessment,
  input: InputCriterion | undefined,
): SimulatedCriterion['periods'] {
  const condition = input?.condition ?? null;
  if (condition === null) return [null];
  const { periods } = assessed;
  const latest = periods.findLast(({ probability }) => probability !== null)?.ref;
  const common = input?.hasCommonError ? latest : undefined;
  const known = periods.map(({ ref, distribution, probability }) => {
    if (distribution === null || probability === null) return null;
    return {
      stream: common ?? ref ?? assessed.id,
      holdsAt: (u: number) => holdsExactly(condition, distributionQuantile(distribution, u)),
    };
  });
  return known.length < condition.sustained.periods ? [null, ...known] : known;
}
