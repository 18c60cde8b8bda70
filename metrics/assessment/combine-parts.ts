import { type Composite, compositeScore } from '#metrics/composite/composite-score.ts';
import { METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';
import { calendarState, headlineOf } from '#metrics/readiness/calendar.ts';
import { readinessClassAtThresholds } from '#metrics/readiness/readiness-class.ts';
import type { AssessedParts } from './assess-parts.ts';
import { assessRule } from './assess-rule.ts';
import type { Assessment, IndicatorAssessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { coverageOf, qualityOf } from './coverage-and-quality.ts';
import { frameMission, type MissionFrame } from './frame-mission.ts';
import { type Judgement, judgeParts, type PartValues } from './judge-parts.ts';

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
  const frame = frameMission(input);
  const criteria = input.criteria.map(({ id }) => parts.criteria.get(id)!);
  const rule = assessRule(input.rule, criteria);
  const judgement = judgeParts(frame, valuesOf(parts), {
    parameters,
    ruleProbability: () => options.ruleProbability ?? rule.probability?.lower ?? null,
  });
  const { components, gates, ers, share, reversal } = judgement;
  const indicators = frame.indicators.map(
    (framed): IndicatorAssessment => ({ ...parts.indicators.get(framed.id)!.assessed, ...framed }),
  );
  const { composite, againstOriginalTargets } = scoresOf(frame, indicators, parameters);
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
    gates,
    ers,
    verdict: verdictOf(input, judgement, parameters),
    coverage: coverageOf(composite.coverage, indicators, share),
    quality: qualityOf(indicators),
  };
}

/** The parts as a judgement takes them. */
export function valuesOf({ indicators, criteria }: AssessedParts): PartValues {
  return {
    scoreOf: (id) => indicators.get(id)!.assessed.progress.score,
    reversalRiskOf: (id) => indicators.get(id)!.reversalRisk,
    truthOf: (id) => criteria.get(id)!.truth,
  };
}

/** The composite against the targets in force, and what moving them has changed (§10.2). */
function scoresOf(
  frame: MissionFrame,
  indicators: readonly IndicatorAssessment[],
  parameters: MethodParameters,
): Pick<Assessment, 'composite' | 'againstOriginalTargets'> {
  const assessed = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const compositeOf = (scoreOf: (indicator: IndicatorAssessment) => number | null): Composite =>
    compositeScore(
      frame.objectives.map((objective) => ({
        id: objective.id,
        weight: objective.weight,
        isCritical: objective.isCritical,
        indicators: objective.indicators
          .filter(({ isScored }) => isScored)
          .map(({ id, shareInObjective }) => ({
            id,
            weight: shareInObjective,
            score: scoreOf(assessed.get(id)!),
          })),
      })),
      parameters,
    );
  const composite = compositeOf(({ progress }) => progress.score);
  const { score } = compositeOf(({ scoreAgainstOriginal }) => scoreAgainstOriginal);
  const rebasingEffect = composite.score === null || score === null ? null : composite.score - score;
  return { composite, againstOriginalTargets: { score, rebasingEffect } };
}

function verdictOf(
  { sunsetOn, on }: AssessmentInput,
  { readiness }: Judgement,
  parameters: MethodParameters,
): Assessment['verdict'] {
  const classes = readinessClassAtThresholds(readiness, parameters);
  const calendar = calendarState(sunsetOn, on, parameters);
  return {
    readiness: classes.nominal,
    headline: headlineOf(classes.nominal, calendar),
    calendar,
    atLowerThresholds: classes.lower,
    atHigherThresholds: classes.higher,
  };
}
