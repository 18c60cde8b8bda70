import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { type CoverageChange, changeStates } from './change-states.ts';
import { onPointsGrid } from './points-grid.ts';
import { type ChangePart, splitChange } from './split-change.ts';

/** An assessment as it was made: what it was made from, and the score it came to. */
export type PublishedAssessment = {
  readonly input: AssessmentInput;
  /** Null: withheld. */
  readonly published: number | null;
};

export type ScoreChange = {
  /** Published scores before and now, as whole multiples of 2⁻⁴⁰. */
  readonly from: number;
  readonly to: number;
  /** `to − from`. */
  readonly points: number;
  /** Their points add up to those above, exactly. */
  readonly parts: readonly ChangePart[];
  readonly coverage: CoverageChange;
};

/**
 * Why the published score of a mission is another than at an earlier assessment: how much of the difference is owed to
 * the method, the data, the targets, the coverage and the weights.
 *
 * One is exchanged after the other, in this order, and each part is what its exchange does to the score, so the parts
 * add up to the difference; another order would share out otherwise what two of them do together. Data: figures and the
 * day, where what was known still is. Targets: what is asked for, the conditions and the rule included. Coverage: what
 * came into the score, fell out of it, or became known or unknown. Method: the earlier inputs assessed by the method
 * and the parameters of now, against the score published then.
 *
 * Unknown: `withheld_before` and `withheld_now` where there is no score to compare; `another_method` where the inputs of
 * now do not give the score of now, because it was made by a version of the method that is not this one.
 *
 * @param parameters those of the later assessment
 * @throws RangeError as `assess`
 * @source Method §3.6, §4.2–4.4, §6.2.
 */
export function scoreChange(
  before: PublishedAssessment,
  now: PublishedAssessment,
  parameters: MethodParameters,
): Outcome<ScoreChange> {
  if (before.published === null) return unknown('withheld', 'withheld_before');
  if (now.published === null) return unknown('withheld', 'withheld_now');
  const { states, coverage } = changeStates({ before: before.input, now: now.input, parameters });
  if (states.at(-1)?.published !== now.published) return unknown('undefined', 'another_method');
  const [from, to] = [onPointsGrid(before.published), onPointsGrid(now.published)];
  return known({ from, to, points: to - from, parts: splitChange(from, states), coverage });
}
