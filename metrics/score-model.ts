import { type Composite, compositeScore } from './composite/composite-score.ts';
import type { Truth } from './domain/rule.ts';
import type { ModelCriterion, ScoreModel } from './model.ts';
import { UNBOUNDED } from './observation/distribution.ts';
import { fromStandardError } from './observation/published-uncertainty.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from './parameters.ts';
import { indicatorProgress } from './progress/indicator-progress.ts';
import type { Progress } from './progress/progress.ts';
import { type Headline, headlineOf } from './readiness/calendar.ts';
import { type CriteriaShare, criteriaShare } from './readiness/criteria-share.ts';
import { type ExitReadinessScore, exitReadinessScore } from './readiness/exit-readiness-score.ts';
import { type ReadinessClass, readinessClass } from './readiness/readiness-class.ts';
import { evaluateRule } from './sunset/evaluate-rule.ts';
import { gateTruth } from './sunset/gates.ts';
import { type PeriodTruth, periodTruth } from './sunset/period-truth.ts';
import { ruleProbability } from './sunset/rule-probability.ts';
import { describeProblems } from './sunset/rule-problem.ts';
import { ruleReferences } from './sunset/rule-references.ts';
import { sustained } from './sunset/sustained.ts';
import { validateCondition } from './sunset/validate-condition.ts';
import { windowProbability } from './sunset/window-probability.ts';

export type ModelScoreOptions = { readonly parameters?: MethodParameters };

export type ModelScore = {
  /** By indicator id. */
  readonly progress: Readonly<Record<string, Progress>>;
  readonly composite: Composite;
  /** By criterion id, one per period of its history; null: no usable data. */
  readonly criterionProbabilities: Readonly<Record<string, readonly (number | null)[]>>;
  readonly criteria: Readonly<Record<string, Truth>>;
  readonly rule: Truth;
  /** Probability of the rule used for the class: as given, or the lower end under independence; null: no rule. */
  readonly ruleProbability: number | null;
  readonly gates: Truth;
  readonly shareMet: number | null;
  readonly shareUndetermined: number | null;
  readonly ers: ExitReadinessScore & { readonly withheld: boolean };
  readonly verdict: { readonly readiness: ReadinessClass; readonly headline: Headline };
};

/**
 * The method on a self-contained model: progress, composite, criteria, rule, gates, exit-readiness and verdict.
 *
 * Deterministic; intervals and class probabilities come from the Monte Carlo. A model without a sunset rule has an
 * undetermined rule and no criteria component, so its exit-readiness score is withheld.
 *
 * @throws RangeError when a number, weight, condition or rule of the model is unusable.
 * @source Method §1–6.
 */
export function scoreModel(model: ScoreModel, options: ModelScoreOptions = {}): ModelScore {
  const parameters = options.parameters ?? DEFAULT_PARAMETERS;
  const progress = new Map(
    model.objectives.flatMap(({ indicators }) =>
      indicators.map((indicator) => [indicator.id, indicatorProgress(indicator, parameters)] as const),
    ),
  );
  const composite = compositeScore(
    model.objectives.map(({ indicators, ...objective }) => ({
      ...objective,
      indicators: indicators.map(({ id, weight }) => ({
        id,
        weight,
        score: progress.get(id)?.score ?? null,
      })),
    })),
    parameters,
  );
  const criteria = model.criteria.map((criterion) => ({
    criterion,
    ...assessHistory(criterion, parameters),
  }));
  return {
    progress: Object.fromEntries(progress),
    composite,
    criterionProbabilities: Object.fromEntries(
      criteria.map(({ criterion, periods }) => [criterion.id, periods.map((period) => period.probability)]),
    ),
    criteria: Object.fromEntries(criteria.map(({ criterion, truth }) => [criterion.id, truth])),
    ...judge(model, { achievement: composite.score, criteria }, parameters),
  };
}

type AssessedCriterion = {
  readonly criterion: ModelCriterion;
  readonly truth: Truth;
  readonly periods: readonly PeriodTruth[];
};

function assessHistory(
  criterion: ModelCriterion,
  parameters: MethodParameters,
): Omit<AssessedCriterion, 'criterion'> {
  const condition = {
    ...criterion,
    sustained: { periods: criterion.sustained, frequency: 'irregular' as const },
    decisionProbability: criterion.decisionProbability ?? parameters.decisionProbability,
  };
  const problems = validateCondition(condition, criterion.id);
  if (problems.length > 0) throw new RangeError(`criteria are not valid: ${describeProblems(problems)}`);
  const periods = criterion.history.map((item) => {
    if (item === null) return periodTruth(condition, { isUsable: false, reason: 'missing' });
    const distribution = { ...fromStandardError(item.value, item.standardError), ...UNBOUNDED };
    return periodTruth(condition, { isUsable: true, distribution, grade: null });
  });
  return {
    truth: sustained(
      periods.map((period) => period.truth),
      criterion.sustained,
    ),
    periods,
  };
}

type Findings = { readonly achievement: number | null; readonly criteria: readonly AssessedCriterion[] };

function judge(model: ScoreModel, { achievement, criteria }: Findings, parameters: MethodParameters) {
  const truths = new Map(criteria.map(({ criterion, truth }) => [criterion.id, truth]));
  const truthsOf = (ids: readonly string[]) => ids.map((id) => truths.get(id) ?? 'U');
  const share = shareOfCriteria(model, criteria);
  const rule: Truth = model.sunsetRule === null ? 'U' : evaluateRule(model.sunsetRule, truths);
  const { truth: gates } = gateTruth(truthsOf(model.gates), truthsOf(model.vetoes));
  const probability = model.ruleProbability ?? leastRuleProbability(model, criteria);
  const ers = exitReadinessScore(
    {
      achievement,
      criteria: share === null ? null : 100 * share.met,
      durability: model.durability,
      ownership: model.ownership,
    },
    gates,
    parameters,
  );
  const readiness = readinessClass(
    {
      gates,
      rule,
      ruleProbability: probability,
      ers: ers.ers,
      reversal: model.durability === null ? null : 1 - model.durability / 100,
      ownership: model.ownership,
      shareMet: share?.met ?? null,
    },
    parameters,
  );
  return {
    rule,
    ruleProbability: probability,
    gates,
    shareMet: share?.met ?? null,
    shareUndetermined: share?.undetermined ?? null,
    ers: { ...ers, withheld: ers.isWithheld },
    verdict: { readiness, headline: headlineOf(readiness, model.calendar) },
  };
}

/** Gates and vetoes are not among the criteria of the rule, even where the rule names them (§6.1). */
function shareOfCriteria(model: ScoreModel, criteria: readonly AssessedCriterion[]): CriteriaShare | null {
  const inRule = new Set(model.sunsetRule === null ? [] : ruleReferences(model.sunsetRule));
  const counted = criteria.filter(
    ({ criterion: { id } }) => inRule.has(id) && !model.gates.includes(id) && !model.vetoes.includes(id),
  );
  return criteriaShare(counted.map(({ criterion, truth }) => ({ truth, weight: criterion.weight })));
}

/** What is certain of the rule's probability under independence: criteria without data count as not met. */
function leastRuleProbability(model: ScoreModel, criteria: readonly AssessedCriterion[]): number | null {
  if (model.sunsetRule === null) return null;
  const bounds = new Map(
    criteria.map(({ criterion, truth, periods }) => {
      const probabilities = periods.map((period) => period.probability);
      return [criterion.id, windowProbability({ periods: criterion.sustained, truth, probabilities })];
    }),
  );
  return ruleProbability(model.sunsetRule, bounds).lower;
}
