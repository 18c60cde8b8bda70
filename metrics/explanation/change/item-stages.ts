import { isScored } from '#metrics/assessment/assess-indicator.ts';
import { assessCriterionPart, assessIndicatorPart, type Basis } from '#metrics/assessment/assess-parts.ts';
import type { CriterionAssessment } from '#metrics/assessment/assessment.ts';
import type { InputCriterion, InputIndicator } from '#metrics/assessment/assessment-input.ts';
import type { Truth } from '#metrics/domain/rule.ts';

/** What a score rests on of an indicator. */
export type IndicatorValue = { readonly score: number | null; readonly risk: number | null };
/** What it rests on of a criterion, and whether there is evidence for it. */
export type CriterionValue = { readonly truth: Truth; readonly hasEvidence: boolean };

/**
 * One item on the way from one assessment to the next. Data and targets are changed only as far as what was known stays
 * known and what was not stays so: the rest is a change of coverage, and comes with `now`.
 */
export type Stages<Value> = {
  readonly before: Value;
  /** With the figures of now, on the day of now. */
  readonly withData: Value;
  /** With the target, baseline or condition of now as well. */
  readonly withTargets: Value;
  readonly now: Value;
};

/** The days and conventions the two are judged by. */
export type Bases = { readonly earlier: Basis; readonly later: Basis };
type Pair<Input> = { readonly before: Input; readonly now: Input };

export function indicatorStages(
  { before, now }: Pair<InputIndicator>,
  { earlier, later }: Bases,
): Stages<IndicatorValue> {
  const first = indicatorValue(before, earlier);
  const last = indicatorValue(now, later);
  const withData = asFarAsKnown(first, indicatorValue({ ...before, series: now.series }, later));
  return { before: first, withData, withTargets: asFarAsKnown(withData, last), now: last };
}

export function criterionStages(
  { before, now }: Pair<InputCriterion>,
  { earlier, later }: Bases,
): Stages<CriterionValue> {
  const first = criterionValue(before, earlier);
  const last = criterionValue(now, later);
  const { series, hasCommonError = false } = now;
  const figures = criterionValue({ ...before, series, hasCommonError }, later);
  const withData = figures.hasEvidence === first.hasEvidence ? figures : first;
  return {
    before: first,
    withData,
    withTargets: last.hasEvidence === withData.hasEvidence ? last : withData,
    now: last,
  };
}

export function indicatorValue(input: InputIndicator, basis: Basis): IndicatorValue {
  const { assessed, reversalRisk } = assessIndicatorPart(input, basis);
  return isScored(input)
    ? { score: assessed.progress.score, risk: reversalRisk }
    : { score: null, risk: null };
}

export function criterionValue(input: InputCriterion, basis: Basis): CriterionValue {
  const assessed = assessCriterionPart(input, basis);
  return { truth: assessed.truth, hasEvidence: hasEvidence(assessed) };
}

/** A figure too close to the threshold is evidence, only not enough of it. */
function hasEvidence({ truth, reason }: CriterionAssessment): boolean {
  return truth !== 'U' || reason === 'too_close_to_call';
}

function asFarAsKnown(from: IndicatorValue, to: IndicatorValue): IndicatorValue {
  const chosen = (a: number | null, b: number | null) => ((a === null) === (b === null) ? b : a);
  return { score: chosen(from.score, to.score), risk: chosen(from.risk, to.risk) };
}
