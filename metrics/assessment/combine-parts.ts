import { type Composite, compositeScore } from '#metrics/composite/composite-score.ts';
import { objectiveScore } from '#metrics/composite/objective-score.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';
import { METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';
import { meanReversalRisk } from '#metrics/projection/reversal-risk.ts';
import { calendarState, headlineOf } from '#metrics/readiness/calendar.ts';
import { type CriteriaShare, criteriaShare } from '#metrics/readiness/criteria-share.ts';
import { type ErsComponents, exitReadinessScore } from '#metrics/readiness/exit-readiness-score.ts';
import { readinessClassAtThresholds } from '#metrics/readiness/readiness-class.ts';
import { gateTruth } from '#metrics/sunset/gates.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import type { AssessedParts } from './assess-parts.ts';
import { assessRule } from './assess-rule.ts';
import type { Assessment, CriterionAssessment, IndicatorAssessment, RuleAssessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { coverageOf, qualityOf } from './coverage-and-quality.ts';
import { type WeighedObjective, weighObjectives } from './weigh-objectives.ts';

export type CombineOptions = {
  readonly parameters: MethodParameters;
  /** Probability of the sunset rule from the Monte Carlo; absent: the lower end under independence. */
  readonly ruleProbability?: number | null;
};

/**
 * An assessment from its parts: objectives, composite, rule, gates, exit readiness and verdict. Of the input it reads
 * how the parts hang together (the tree, the weights, the rule, the dates), never a series.
 *
 * @param parts of every indicator and criterion of the input; others are not looked at
 * @throws RangeError when weights or the tree of objectives are unusable
 * @source Method §4–6.
 */
export function combineParts(
  input: AssessmentInput,
  parts: AssessedParts,
  options: CombineOptions,
): Assessment {
  const { parameters } = options;
  const objectives = weighObjectives(input.objectives);
  const indicators = objectives.flatMap((objective) => weighIndicators(objective, parts));
  const { composite, againstOriginalTargets } = scoresOf(objectives, indicators, parameters);
  const criteria = input.criteria.map(({ id }) => parts.criteria.get(id)!);
  const rule = assessRule(input.rule, criteria);
  const share = shareOfCriteria(input, criteria, rule);
  const reversal = meanReversalRisk(
    indicators
      .filter(({ isScored }) => isScored)
      .map(({ id, globalWeight }) => ({
        weight: globalWeight,
        risk: parts.indicators.get(id)!.reversalRisk,
      })),
    parameters,
  );
  const components: ErsComponents = {
    achievement: composite.score,
    criteria: share === null ? null : 100 * share.met,
    durability: reversal.durability,
    ownership: ownershipOf(indicators, parameters),
  };
  return {
    methodVersion: METHOD_VERSION,
    parameters,
    on: input.on,
    indicators,
    composite,
    againstOriginalTargets,
    criteria,
    rule,
    criteriaShare: share,
    reversal: { risk: reversal.reversal, coverage: reversal.coverage },
    components,
    ...judge(input, { components, criteria, rule, share, reversal: reversal.reversal }, options),
    coverage: coverageOf(composite.coverage, indicators, share),
    quality: qualityOf(indicators),
  };
}

/** Weights are shared among the scored indicators of an objective. */
function weighIndicators(
  objective: WeighedObjective,
  { indicators }: AssessedParts,
): readonly IndicatorAssessment[] {
  const assessed = objective.indicators.map(({ id }) => indicators.get(id)!.assessed);
  const scored = objective.indicators.filter((_, index) => assessed[index]!.isScored);
  const { shares } = siblingWeights(scored.map((indicator) => indicator.weight));
  const shareOf = new Map(scored.map(({ id }, index) => [id, shares[index]!]));
  return assessed.map((indicator) => ({
    ...indicator,
    objective: objective.id,
    shareInObjective: shareOf.get(indicator.id) ?? 0,
    globalWeight: objective.weightShare * (shareOf.get(indicator.id) ?? 0),
  }));
}

/** The composite against the targets in force, and what moving them has changed (§10.2). */
function scoresOf(
  objectives: readonly WeighedObjective[],
  indicators: readonly IndicatorAssessment[],
  parameters: MethodParameters,
): Pick<Assessment, 'composite' | 'againstOriginalTargets'> {
  const composite = compositeOf(objectives, indicators, {
    scoreOf: ({ progress }) => progress.score,
    parameters,
  });
  const { score } = compositeOf(objectives, indicators, {
    scoreOf: (item) => item.scoreAgainstOriginal,
    parameters,
  });
  const rebasingEffect = composite.score === null || score === null ? null : composite.score - score;
  return { composite, againstOriginalTargets: { score, rebasingEffect } };
}

type Scoring = {
  readonly scoreOf: (indicator: IndicatorAssessment) => number | null;
  readonly parameters: MethodParameters;
};

function compositeOf(
  objectives: readonly WeighedObjective[],
  indicators: readonly IndicatorAssessment[],
  { scoreOf, parameters }: Scoring,
): Composite {
  return compositeScore(
    objectives.map(({ id, weightShare, isCritical }) => ({
      id,
      weight: weightShare,
      isCritical,
      indicators: indicators
        .filter((indicator) => indicator.objective === id && indicator.isScored)
        .map((indicator) => ({
          id: indicator.id,
          weight: indicator.shareInObjective,
          score: scoreOf(indicator),
        })),
    })),
    parameters,
  );
}

/** O: the ownership indicators of all objectives averaged arithmetically, under the coverage rule of an objective. */
function ownershipOf(
  indicators: readonly IndicatorAssessment[],
  parameters: MethodParameters,
): number | null {
  const owned = indicators.filter(
    (indicator) => indicator.role === 'ownership' && indicator.globalWeight > 0,
  );
  const weighed = owned.map(({ id, globalWeight, progress }) => ({
    id,
    weight: globalWeight,
    score: progress.score,
  }));
  return objectiveScore(weighed, parameters).score;
}

/** Gates and vetoes are not among the criteria of the rule, even where the rule names them (§6.1). */
function shareOfCriteria(
  input: AssessmentInput,
  criteria: readonly CriterionAssessment[],
  { trace }: RuleAssessment,
): CriteriaShare | null {
  if (input.rule === null || trace === null) return null;
  const inRule = new Set(ruleReferences(input.rule));
  const weights = new Map(input.criteria.map((criterion) => [criterion.id, criterion.weight]));
  const counted = criteria.filter(({ id, role }) => role === 'criterion' && inRule.has(id));
  return criteriaShare(counted.map(({ id, truth }) => ({ truth, weight: weights.get(id) ?? null })));
}

type Findings = {
  readonly components: ErsComponents;
  readonly criteria: readonly CriterionAssessment[];
  readonly rule: RuleAssessment;
  readonly share: CriteriaShare | null;
  readonly reversal: number | null;
};

function judge(
  input: AssessmentInput,
  { components, criteria, rule, share, reversal }: Findings,
  { parameters, ruleProbability }: CombineOptions,
): Pick<Assessment, 'gates' | 'ers' | 'verdict'> {
  const truthsOf = (role: CriterionAssessment['role']) =>
    criteria.filter((criterion) => criterion.role === role).map((criterion) => criterion.truth);
  const gates = gateTruth(truthsOf('gate'), truthsOf('veto'));
  const ers = exitReadinessScore(components, gates.truth, parameters);
  const classes = readinessClassAtThresholds(
    {
      gates: gates.truth,
      rule: rule.truth,
      ruleProbability: ruleProbability ?? rule.probability?.lower ?? null,
      ers: ers.ers,
      reversal,
      ownership: components.ownership,
      shareMet: share?.met ?? null,
    },
    parameters,
  );
  const calendar = calendarState(input.sunsetOn, input.on, parameters);
  return {
    gates,
    ers,
    verdict: {
      readiness: classes.nominal,
      headline: headlineOf(classes.nominal, calendar),
      calendar,
      atLowerThresholds: classes.lower,
      atHigherThresholds: classes.higher,
    },
  };
}
