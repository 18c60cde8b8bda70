import type { Condition } from '#metrics/domain/rule.ts';
import type { RuleProblem } from './rule-problem.ts';

/** A hundred years of months: more than any mandate asks for. */
const MOST_PERIODS = 1_200;

/**
 * Everything wrong with a criterion's condition: `between` or `outside` without an upper bound or with the bounds
 * reversed, a threshold that is no number, fewer than one period or more than 1 200, or a decision probability outside
 * (0.5, 1].
 *
 * @source Method §5.1, §5.3.
 */
export function validateCondition(condition: Condition, path: string): readonly RuleProblem[] {
  const { comparator, threshold, upper, sustained, decisionProbability } = condition;
  const problems: RuleProblem[] = [];
  const add = (code: RuleProblem['code'], detail: unknown) =>
    problems.push({ code, path, detail: String(detail) });
  if (!Number.isFinite(threshold)) add('threshold_unusable', threshold);
  if (comparator === 'between' || comparator === 'outside') {
    if (upper === null) add('upper_missing', comparator);
    else if (!Number.isFinite(upper)) add('threshold_unusable', upper);
    else if (upper < threshold) add('bounds_reversed', `${threshold} to ${upper}`);
  }
  if (!Number.isInteger(sustained.periods) || sustained.periods < 1 || sustained.periods > MOST_PERIODS)
    add('periods_out_of_range', sustained.periods);
  if (!(decisionProbability > 0.5 && decisionProbability <= 1)) {
    add('decision_probability_out_of_range', decisionProbability);
  }
  return problems;
}
