import { siblingWeights } from '#metrics/composite/weights.ts';
import type { IndicatorRole } from '#metrics/domain/dossier.ts';
import type { Rule } from '#metrics/domain/rule.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import { validateRule } from '#metrics/sunset/validate-rule.ts';
import { isScored } from './assess-indicator.ts';
import type { AssessmentInput, InputCriterion } from './assessment-input.ts';
import { type WeighedObjective, weighObjectives } from './weigh-objectives.ts';

export type FramedIndicator = {
  readonly id: string;
  readonly objective: string;
  readonly role: IndicatorRole;
  readonly isScored: boolean;
  /** Share among the scored indicators of its objective; 0 for context. */
  readonly shareInObjective: number;
  /** Objective's share × share within the objective; 0 for context. */
  readonly globalWeight: number;
};

export type FramedObjective = {
  readonly id: string;
  /** Product of the shares among siblings, down the tree. */
  readonly weight: number;
  /** The same as a share of the mission: what rounding left of 1 is made up. */
  readonly weightShare: number;
  readonly isCritical: boolean;
  readonly indicators: readonly FramedIndicator[];
};

/** How the parts of a mission hang together: the tree, the weights, the rule; the same whatever the parts come to. */
export type MissionFrame = {
  readonly objectives: readonly FramedObjective[];
  /** Every indicator, in the order of the objectives. */
  readonly indicators: readonly FramedIndicator[];
  readonly gates: readonly string[];
  readonly vetoes: readonly string[];
  /** Null: no rule, or none that is valid. */
  readonly rule: Rule | null;
  /** The rule's criteria, gates and vetoes left out even where the rule names them (§6.1). */
  readonly counted: readonly Pick<InputCriterion, 'id' | 'weight'>[];
};

/**
 * The frame of a mission, read from its inputs without looking at a figure.
 *
 * @throws RangeError when weights or the tree of objectives are unusable
 * @source Method §4.2, §5.1, §6.1.
 */
export function frameMission(input: AssessmentInput): MissionFrame {
  const weighed = weighObjectives(input.objectives);
  const { shares } = siblingWeights(weighed.map(({ weightShare }) => weightShare));
  const objectives = weighed.map((objective, index) => ({
    id: objective.id,
    weight: objective.weightShare,
    weightShare: shares[index]!,
    isCritical: objective.isCritical,
    indicators: frameIndicators(objective),
  }));
  const idsOf = (role: InputCriterion['role']) =>
    input.criteria.filter((criterion) => criterion.role === role).map(({ id }) => id);
  const ids = input.criteria.map(({ id }) => id);
  const rule = input.rule !== null && validateRule(input.rule, ids).length === 0 ? input.rule : null;
  const inRule = new Set(rule === null ? [] : ruleReferences(rule));
  return {
    objectives,
    indicators: objectives.flatMap((objective) => objective.indicators),
    gates: idsOf('gate'),
    vetoes: idsOf('veto'),
    rule,
    counted: input.criteria.filter(({ id, role }) => role === 'criterion' && inRule.has(id)),
  };
}

/** Weights are shared among the scored indicators of an objective. */
function frameIndicators({ id, weightShare, indicators }: WeighedObjective): readonly FramedIndicator[] {
  const scored = indicators.filter(isScored);
  const { shares } = siblingWeights(scored.map((indicator) => indicator.weight));
  const shareOf = new Map(scored.map((indicator, index) => [indicator.id, shares[index]!]));
  return indicators.map((indicator) => {
    const shareInObjective = shareOf.get(indicator.id) ?? 0;
    return {
      id: indicator.id,
      objective: id,
      role: indicator.role,
      isScored: shareOf.has(indicator.id),
      shareInObjective,
      globalWeight: weightShare * shareInObjective,
    };
  });
}
