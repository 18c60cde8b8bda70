import type { Condition } from '#metrics/domain/rule.ts';
import { type Distribution, isExact } from '#metrics/observation/distribution.ts';
import { tailProbabilities } from '#metrics/observation/distribution-cdf.ts';
import type { CriterionAssessment } from './assessment.ts';
import type { InputCriterion } from './assessment-input.ts';
import { drawnPeriods } from './drawn-periods.ts';
import { MET, NOT_MET, type TruthColumn, UNDETERMINED } from './simulate-rule.ts';
import { measurementId } from './simulate-scores.ts';
import type { Uniforms } from './simulate-uniforms.ts';

export type Drawing = {
  readonly uniforms: Uniforms;
  readonly draws: number;
  /** Truths drawn before, by what they were drawn from; absent: nothing is kept. */
  readonly windows?: WeakMap<CriterionAssessment, TruthColumn>;
};

/**
 * Truth of one criterion per draw: AND over the periods of its window.
 *
 * Each period with a probability is compared with its drawn value, two-valued; what is undetermined for want of data,
 * of quality or of a known error stays so in every draw.
 *
 * @param input what `criterion` was assessed from; absent or without a condition: undetermined in every draw
 * @source Method §5.4, §7.5.
 */
export function simulateWindow(
  criterion: CriterionAssessment,
  input: InputCriterion | undefined,
  drawing: Drawing,
): TruthColumn {
  const kept = drawing.windows?.get(criterion);
  if (kept !== undefined) return kept;
  const truths = drawWindow(criterion, input, drawing);
  drawing.windows?.set(criterion, truths);
  return truths;
}

function drawWindow(
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
