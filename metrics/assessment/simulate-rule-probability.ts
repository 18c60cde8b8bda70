import type { Rule } from '#metrics/domain/rule.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import type { CriterionAssessment } from './assessment.ts';
import type { InputCriterion } from './assessment-input.ts';
import { type MetShare, shareOfMet, simulateRule } from './simulate-rule.ts';
import { type Drawing, simulateWindow } from './simulate-window.ts';

/** A criterion with what it was assessed from. */
export type DrawnCriterion = { readonly assessed: CriterionAssessment; readonly input: InputCriterion };

/**
 * Probability of a valid sunset rule from the joint draws of its criteria alone: what the class rests on, without the
 * rest of the simulation.
 *
 * @param criterionOf every criterion that the rule refers to, by id
 * @source Method §5.6, §6.4, §7.5.
 */
export function simulateRuleProbability(
  rule: Rule,
  criterionOf: (id: string) => DrawnCriterion,
  drawing: Drawing,
): MetShare {
  const columns = new Map(
    ruleReferences(rule).map((id) => {
      const { assessed, input } = criterionOf(id);
      return [id, simulateWindow(assessed, input, drawing)] as const;
    }),
  );
  return shareOfMet(simulateRule(rule, columns));
}
