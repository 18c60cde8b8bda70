import { type MissionScore, missionScore } from '#metrics/composite/mission-score.ts';
import { type ObjectiveScore, objectiveScore } from '#metrics/composite/objective-score.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { meanReversalRisk, type ReversalRisk } from '#metrics/projection/reversal-risk.ts';
import { type CriteriaShare, criteriaShare } from '#metrics/readiness/criteria-share.ts';
import {
  type ErsComponents,
  type ExitReadinessScore,
  exitReadinessScore,
} from '#metrics/readiness/exit-readiness-score.ts';
import type { ReadinessInput } from '#metrics/readiness/readiness-class.ts';
import { evaluateRule } from '#metrics/sunset/evaluate-rule.ts';
import { type GateResult, gateTruth } from '#metrics/sunset/gates.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import type { FramedIndicator, FramedObjective, MissionFrame } from './frame-mission.ts';

/** What a judgement takes of the parts of an assessment: scores, risks and truths by id. */
export type PartValues = {
  /** 0–100; null: not scored. */
  readonly scoreOf: (indicator: string) => number | null;
  /** That what has been reached does not last; null: not known. */
  readonly reversalRiskOf: (indicator: string) => number | null;
  readonly truthOf: (criterion: string) => Truth;
};

export type JudgeOptions = {
  readonly parameters: MethodParameters;
  /** Probability of the sunset rule; asked for only where the class may turn on it. */
  readonly ruleProbability: () => number | null;
};

export type Judgement = {
  /** In the order of the frame. */
  readonly objectives: readonly ObjectiveScore[];
  readonly mission: MissionScore;
  readonly rule: Truth;
  readonly gates: GateResult;
  /** Null: no valid rule, or no criteria in it. */
  readonly share: CriteriaShare | null;
  readonly reversal: ReversalRisk;
  readonly components: ErsComponents;
  readonly ers: ExitReadinessScore;
  /** What the class is read from. */
  readonly readiness: ReadinessInput;
};

/**
 * From the scores, risks and truths of a mission's parts to everything its class rests on.
 *
 * @throws RangeError when a score is not in [0, 100]
 * @source Method §4.3–4.4, §5.2, §5.7, §6.1–6.4.
 */
export function judgeParts(
  frame: MissionFrame,
  values: PartValues,
  { parameters, ruleProbability }: JudgeOptions,
): Judgement {
  const objectives = frame.objectives.map((objective) => scoreObjective(objective, values, parameters));
  const mission = missionScore(
    frame.objectives.map((objective, index) => ({ ...objective, score: objectives[index]!.score })),
    parameters,
  );
  const truthsOf = (ids: readonly string[]) => ids.map(values.truthOf);
  const gates = gateTruth(truthsOf(frame.gates), truthsOf(frame.vetoes));
  const rule = ruleTruth(frame, values);
  const share = criteriaShare(frame.counted.map(({ id, weight }) => ({ weight, truth: values.truthOf(id) })));
  const reversal = meanReversalRisk(
    frame.indicators
      .filter(({ isScored }) => isScored)
      .map(({ id, globalWeight }) => ({ weight: globalWeight, risk: values.reversalRiskOf(id) })),
    parameters,
  );
  const components: ErsComponents = {
    achievement: mission.score,
    criteria: share === null ? null : 100 * share.met,
    durability: reversal.durability,
    ownership: ownershipOf(frame, values, parameters),
  };
  const ers = exitReadinessScore(components, gates.truth, parameters);
  const mayBeReady = gates.truth === 'T' && rule === 'T' && ers.ers !== null;
  const readiness: ReadinessInput = {
    gates: gates.truth,
    rule,
    ruleProbability: mayBeReady ? ruleProbability() : null,
    ers: ers.ers,
    reversal: reversal.reversal,
    ownership: components.ownership,
    shareMet: share?.met ?? null,
  };
  return { objectives, mission, rule, gates, share, reversal, components, ers, readiness };
}

function scoreObjective(
  { indicators }: FramedObjective,
  { scoreOf }: PartValues,
  parameters: MethodParameters,
): ObjectiveScore {
  const scored = indicators.filter(({ isScored }) => isScored);
  return objectiveScore(
    scored.map(({ id, shareInObjective }) => ({ id, weight: shareInObjective, score: scoreOf(id) })),
    parameters,
  );
}

function ruleTruth({ rule }: MissionFrame, { truthOf }: PartValues): Truth {
  if (rule === null) return 'U';
  return evaluateRule(rule, new Map(ruleReferences(rule).map((id) => [id, truthOf(id)])));
}

/** O: the ownership indicators of all objectives averaged arithmetically, under the coverage rule of an objective. */
function ownershipOf(
  { indicators }: MissionFrame,
  { scoreOf }: PartValues,
  parameters: MethodParameters,
): number | null {
  const isOwned = ({ role, globalWeight }: FramedIndicator) => role === 'ownership' && globalWeight > 0;
  const owned = indicators
    .filter(isOwned)
    .map(({ id, globalWeight }) => ({ id, weight: globalWeight, score: scoreOf(id) }));
  return objectiveScore(owned, parameters).score;
}
