import { siblingWeights } from '#metrics/composite/weights.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { MET, simulateGates, simulateRule, type TruthColumn } from './simulate-rule.ts';
import { type Drawing, simulateWindow } from './simulate-window.ts';

export type CriteriaDraws = {
  readonly gates: TruthColumn;
  /** Null: no valid rule. */
  readonly rule: TruthColumn | null;
  /** Weighted share of the rule's criteria that are met, 0–1; null: there are none. */
  readonly shareMet: Float64Array | null;
};

/**
 * Joint draws of the sunset criteria, their rule and the gates.
 *
 * Each period with a probability is compared with its drawn value, two-valued; what is undetermined for want of data,
 * of quality or of a known error stays so in every draw. Periods err independently, unless the criterion says that they
 * have a common error; a period on the observation of an indicator errs with it. The weights of criteria are certain.
 *
 * @source Method §5.4, §5.6, §7.5.
 */
export function simulateCriteria(
  input: AssessmentInput,
  { criteria, rule, criteriaShare }: Assessment,
  drawing: Drawing,
): CriteriaDraws {
  const inputs = new Map(input.criteria.map((criterion) => [criterion.id, criterion]));
  const columns = new Map(
    criteria.map((criterion) => {
      return [criterion.id, simulateWindow(criterion, inputs.get(criterion.id), drawing)] as const;
    }),
  );
  const idsOf = (role: CriterionAssessment['role']) =>
    criteria.filter((criterion) => criterion.role === role).map(({ id }) => id);
  const columnsOf = (ids: readonly string[]) => ids.map((id) => columns.get(id)!);
  const validRule = rule.trace === null ? null : input.rule;
  const inRule = new Set(validRule === null ? [] : ruleReferences(validRule));
  const counted = idsOf('criterion').filter((id) => inRule.has(id));
  const { shares } = siblingWeights(counted.map((id) => inputs.get(id)?.weight ?? null));
  return {
    gates: simulateGates(columnsOf(idsOf('gate')), columnsOf(idsOf('veto')), drawing.draws),
    rule: validRule === null ? null : simulateRule(validRule, columns),
    shareMet: criteriaShare === null ? null : shareMet(columnsOf(counted), shares, drawing.draws),
  };
}

function shareMet(criteria: readonly TruthColumn[], shares: readonly number[], draws: number): Float64Array {
  const met = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < criteria.length; i++) if (criteria[i]![draw] === MET) met[draw]! += shares[i]!;
  }
  return met;
}
