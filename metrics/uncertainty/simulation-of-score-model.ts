import { siblingWeights } from '#metrics/composite/weights.ts';
import type { ModelCriterion, ModelIndicator, ScoreModel } from '#metrics/model.ts';
import { UNBOUNDED } from '#metrics/observation/distribution.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { observationDistribution } from '#metrics/observation/observation-distribution.ts';
import { fromStandardError } from '#metrics/observation/published-uncertainty.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { type ModelScore, scoreModel } from '#metrics/score-model.ts';
import { holdsExactly } from '#metrics/sunset/condition-probability.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import { scoreAt } from './score-at.ts';
import type { SimulatedCriterion, SimulatedObjective, SimulationModel } from './simulation-model.ts';

/**
 * What the Monte Carlo needs of a self-contained model. Objectives without a score are left out, as in the score.
 *
 * @throws RangeError as `scoreModel`
 * @source Method §7.3.
 */
export function simulationOfScoreModel(
  model: ScoreModel,
  scored: ModelScore = scoreModel(model),
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): SimulationModel {
  const { composite } = scored;
  return {
    missionId: model.id,
    objectives: composite.isWithheld ? null : scoredObjectives(model, scored, parameters),
    criteria: simulatedCriteria(model),
    rule: model.sunsetRule,
    durability: model.durability,
    reversal: model.durability === null ? null : 1 - model.durability / 100,
    ownership: model.ownership === null ? { kind: 'assumed' } : { kind: 'known', value: model.ownership },
    ruleProbability: model.ruleProbability,
    score: composite.score,
    ers: scored.ers.ers,
    gates: scored.gates,
  };
}

function scoredObjectives(
  model: ScoreModel,
  { composite }: ModelScore,
  parameters: MethodParameters,
): SimulatedObjective[] {
  return model.objectives.flatMap(({ id, indicators }, j) => {
    const scored = composite.objectives[j]!;
    if (scored.score === null) return [];
    const { shares } = siblingWeights(indicators.map(({ weight }) => weight));
    const simulated = indicators.map((indicator, i) => ({
      id: indicator.id,
      weight: shares[i]!,
      stream: indicator.id,
      scoreAt: scoreOfIndicator(indicator, parameters),
    }));
    return [{ id, weight: scored.weightShare, indicators: simulated }];
  });
}

function scoreOfIndicator(
  indicator: ModelIndicator,
  parameters: MethodParameters,
): ((u: number) => number) | null {
  const { value, uncertainty, baseline, target } = indicator;
  if (value === null) return null;
  const span = baseline === null || target === null ? null : Math.abs(target - baseline);
  const stated = observationDistribution(
    { value, uncertainty, grade: null, span, bounds: UNBOUNDED },
    parameters,
  );
  return scoreAt(indicator, stated.known ? stated.value.distribution : null, parameters);
}

function simulatedCriteria({ criteria, sunsetRule, gates, vetoes }: ScoreModel): SimulatedCriterion[] {
  const inRule = new Set(sunsetRule === null ? [] : ruleReferences(sunsetRule));
  const counted = criteria.filter(({ id }) => inRule.has(id) && !gates.includes(id) && !vetoes.includes(id));
  const { shares } = siblingWeights(counted.map(({ weight }) => weight));
  return criteria.map((criterion) => ({
    id: criterion.id,
    role: gates.includes(criterion.id) ? 'gate' : vetoes.includes(criterion.id) ? 'veto' : 'criterion',
    weight: shares[counted.indexOf(criterion)] ?? 0,
    periods: periodsOf(criterion),
  }));
}

/** The last N periods; those before the beginning of the history are undetermined. With a common error one stream. */
function periodsOf(criterion: ModelCriterion): SimulatedCriterion['periods'] {
  const { id, sustained, history, comparator, hasCommonError = false } = criterion;
  const first = history.length - sustained;
  return Array.from({ length: sustained }, (_, i) => {
    const observed = history[first + i] ?? null;
    if (observed === null || (comparator === '==' && observed.standardError > 0)) return null;
    const distribution = { ...fromStandardError(observed.value, observed.standardError), ...UNBOUNDED };
    return {
      stream: hasCommonError ? `criterion/${id}` : `criterion/${id}/${first + i}`,
      holdsAt: (u: number) => holdsExactly(criterion, distributionQuantile(distribution, u)),
    };
  });
}
