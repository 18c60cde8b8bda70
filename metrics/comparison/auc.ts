import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { square } from '#metrics/stats/square.ts';

export type Auc = {
  /** Probability that a success scores above a failure, ties ½. */
  readonly value: number;
  /** DeLong interval, clipped to [0, 1]; null where its variance is undefined (a single case of one kind). */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly delongVariance: number | null;
  readonly hanleyMcNeilSe: number;
  /** The variance of 0 at an AUC of 0 or 1 is an artefact: show the permutation p instead of the interval. */
  readonly isIntervalArtefact: boolean;
};

/**
 * Area under the ROC curve (Mann–Whitney) with DeLong's interval and Hanley and McNeil's standard error.
 *
 * @param successes scores of the cases that held, at least one
 * @param failures scores of the others, at least one
 * @source DeLong E. R., DeLong D. M., Clarke-Pearson D. L. (1988), Biometrics 44(3), 837–845; Hanley J. A., McNeil B. J.
 *   (1982), Radiology 143(1), 29–36. Method §13.4.
 */
export function auc(successes: readonly number[], failures: readonly number[], level: number): Auc {
  const above = successes.map((score) => meanOf(failures.map((other) => winShare(score, other))));
  const below = failures.map((other) => meanOf(successes.map((score) => winShare(score, other))));
  const value = meanOf(above);
  const [m, n] = [successes.length, failures.length];
  const delongVariance = m < 2 || n < 2 ? null : sampleVariance(above) / m + sampleVariance(below) / n;
  const reach = delongVariance === null ? null : normalQuantile((1 + level) / 2) * Math.sqrt(delongVariance);
  return {
    value,
    lower: reach === null ? null : Math.max(0, value - reach),
    upper: reach === null ? null : Math.min(1, value + reach),
    level,
    delongVariance,
    hanleyMcNeilSe: hanleyMcNeilSe(value, m, n),
    isIntervalArtefact: delongVariance === 0,
  };
}

function winShare(score: number, other: number): number {
  if (score === other) return 0.5;
  return score > other ? 1 : 0;
}

function hanleyMcNeilSe(value: number, successes: number, failures: number): number {
  const q1 = value / (2 - value);
  const q2 = (2 * value * value) / (1 + value);
  const square = value * value;
  const sum = value * (1 - value) + (successes - 1) * (q1 - square) + (failures - 1) * (q2 - square);
  return Math.sqrt(Math.max(0, sum) / (successes * failures));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const centre = meanOf(values);
  return values.reduce((sum, value) => sum + square(value - centre), 0) / (values.length - 1);
}
