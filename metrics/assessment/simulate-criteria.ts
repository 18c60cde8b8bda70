import { siblingWeights } from '#metrics/composite/weights.ts';
import type { Condition } from '#metrics/domain/rule.ts';
import { type Distribution, isExact } from '#metrics/observation/distribution.ts';
import { tailProbabilities } from '#metrics/observation/distribution-cdf.ts';
import { ruleReferences } from '#metrics/sunset/rule-references.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import type { AssessmentInput, InputCriterion } from './assessment-input.ts';
import { drawnPeriods } from './drawn-periods.ts';
import {
  MET,
  NOT_MET,
  simulateGates,
  simulateRule,
  type TruthColumn,
  UNDETERMINED,
} from './simulate-rule.ts';
import { measurementId } from './simulate-scores.ts';
import type { Uniforms } from './simulate-uniforms.ts';

export type CriteriaDraws = {
  readonly gates: TruthColumn;
  /** Null: no valid rule. */
  readonly rule: TruthColumn | null;
  /** Weighted share of the rule's criteria that are met, 0–1; null: there are none. */
  readonly shareMet: Float64Array | null;
};

type Drawing = { readonly uniforms: Uniforms; readonly draws: number };

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

/** AND over the periods of the window, draw by draw. */
function simulateWindow(
  criterion: CriterionAssessment,
  input: InputCriterion | undefined,
  { uniforms, draws }: Drawing,
): TruthColumn {
  const truths = new Uint8Array(draws).fill(MET);
  const { condition = null, hasCommonError = false } = input ?? {};
  if (condition === null) return truths.fill(UNDETERMINED);
  const drawn = drawnPeriods(criterion, hasCommonError);
  if (drawn.length < condition.sustained.periods) truths.fill(UNDETERMINED);
  for (const { errorRef, distribution, probability } of drawn) {
    const { from, to, isInside } = holdingRange(condition, distribution, probability);
    const u = uniforms(measurementId(errorRef));
    for (let draw = 0; draw < draws; draw++) {
      const isBetween = u[draw]! > from && u[draw]! <= to;
      if (isBetween !== isInside) truths[draw] = NOT_MET;
    }
  }
  return truths;
}

/** Where `from < u ≤ to` the value drawn at `u` satisfies the condition if `isInside`, and fails it otherwise. */
type HoldingRange = { readonly from: number; readonly to: number; readonly isInside: boolean };

/**
 * The condition on the uniform instead of on the value: draws are inverse distribution functions, so `X ≥ θ` is
 * `u > F(θ)`, and no quantile has to be calculated.
 */
function holdingRange(condition: Condition, distribution: Distribution, probability: number): HoldingRange {
  const { comparator, threshold, upper } = condition;
  if (isExact(distribution)) return { from: 0, to: probability, isInside: true };
  if (comparator === '>=' || comparator === '>') return { from: 1 - probability, to: 1, isInside: true };
  if (upper === null || (comparator !== 'between' && comparator !== 'outside'))
    return { from: 0, to: probability, isInside: true };
  return {
    from: 1 - tailProbabilities(distribution, threshold).above,
    to: tailProbabilities(distribution, upper).below,
    isInside: comparator === 'between',
  };
}

function shareMet(criteria: readonly TruthColumn[], shares: readonly number[], draws: number): Float64Array {
  const met = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < criteria.length; i++) if (criteria[i]![draw] === MET) met[draw]! += shares[i]!;
  }
  return met;
}
