import type { Outcome } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { ratioOf } from './ratio.ts';

export type EarnedValueInput = {
  readonly budget: number;
  readonly actual: number;
  readonly plannedToDate: number;
  /** Mission progress, 0–100. */
  readonly score: number;
};

export type EarnedValue = {
  /** Budgeted cost of the progress made, `budget·S/100`. */
  readonly earnedValue: number;
  /** `EV/actual`; below 1: dearer than budgeted. */
  readonly costEfficiency: Outcome<number>;
  /** `EV/plannedToDate`; below 1: behind plan. */
  readonly scheduleEfficiency: Outcome<number>;
};

/**
 * Earned value of the progress made, with cost and schedule efficiency.
 *
 * Unknown (`undefined`): `no_spend`, `no_planned_spend`, where the divisor is not positive.
 *
 * @throws RangeError budget, plan or score is negative, the score exceeds 100, or a figure is not finite
 * @source Project Management Institute (2019), The Standard for Earned Value Management. Method §9.4.
 */
export function earnedValue({ budget, actual, plannedToDate, score }: EarnedValueInput): EarnedValue {
  requireNonNegative(budget, 'budget');
  requireFinite(actual, 'actual');
  requireNonNegative(plannedToDate, 'plannedToDate');
  if (requireNonNegative(score, 'score') > 100)
    throw new RangeError(`score must lie in [0, 100], not ${score}`);
  const value = (budget * score) / 100;
  return {
    earnedValue: value,
    costEfficiency: ratioOf(value, actual, 'no_spend'),
    scheduleEfficiency: ratioOf(value, plannedToDate, 'no_planned_spend'),
  };
}
