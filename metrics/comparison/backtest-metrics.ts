import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { ln } from '#metrics/stats/ln.ts';
import { mean } from '#metrics/stats/mean.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { type Auc, auc } from './auc.ts';
import { rankSumP } from './rank-sum-p.ts';

/** A closed mission: its score at closure (0–100) and whether the closure held. */
export type ClosedCase = { readonly score: number; readonly hasHeld: boolean };

export type ReliabilityBin = {
  readonly cases: number;
  readonly meanScoreShare: number;
  readonly heldShare: number;
};

export type BacktestMetrics = {
  readonly cases: number;
  readonly auc: Auc;
  /** Exact two-sided permutation p of the AUC. */
  readonly permutationP: Outcome<number>;
  readonly baseRate: number;
  /** Mean squared error of score/100, and its skill against always saying the base rate. */
  readonly brier: number;
  readonly brierSkill: number;
  /** Scores clipped to [0.01, 0.99]. */
  readonly logLoss: number;
  /** Mean of score/100 minus base rate. */
  readonly calibrationInTheLarge: number;
  /** At most three, of equal size, in order of score. */
  readonly bins: ReliabilityBin[];
};

const LEAST_PROBABILITY = 0.01;
const MOST_BINS = 3;

/**
 * Whether scores at closure separated the closures that held from those that did not: a plausibility check on a handful
 * of cases, not a validation.
 *
 * The score over 100 is used as a probability for this purpose only; it was never calibrated as one. Unknown
 * (`undefined`, `one_class_only`) when all cases ended alike or there is none.
 *
 * @throws RangeError a score outside [0, 100] or a level outside (0, 1)
 * @source Brier G. W. (1950), Monthly Weather Review 78(1), 1–3. Method §13.4–13.5.
 */
export function backtestMetrics(cases: readonly ClosedCase[], level = 0.95): Outcome<BacktestMetrics> {
  requireLevel(level, 'level');
  for (const [i, { score }] of cases.entries()) {
    if (requireNonNegative(score, `cases[${i}].score`) > 100) {
      throw new RangeError(`cases[${i}].score must lie in [0, 100], not ${score}`);
    }
  }
  const scores = (hasHeld: boolean) =>
    cases.filter((item) => item.hasHeld === hasHeld).map((item) => item.score);
  const [successes, failures] = [scores(true), scores(false)];
  if (successes.length === 0 || failures.length === 0) return unknown('undefined', 'one_class_only');
  const baseRate = successes.length / cases.length;
  const brier = mean(cases.map(({ score, hasHeld }) => square(score / 100 - (hasHeld ? 1 : 0))));
  return known({
    cases: cases.length,
    auc: auc(successes, failures, level),
    permutationP: rankSumP(successes, failures),
    baseRate,
    brier,
    brierSkill: 1 - brier / (baseRate * (1 - baseRate)),
    logLoss: mean(cases.map(logLossOf)),
    calibrationInTheLarge: mean(cases.map(({ score }) => score / 100)) - baseRate,
    bins: reliabilityBins(cases),
  });
}

function logLossOf({ score, hasHeld }: ClosedCase): number {
  const probability = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, score / 100));
  return -ln(hasHeld ? probability : 1 - probability);
}

function reliabilityBins(cases: readonly ClosedCase[]): ReliabilityBin[] {
  const sorted = cases.toSorted((a, b) => a.score - b.score);
  const count = Math.min(MOST_BINS, sorted.length);
  return Array.from({ length: count }, (_, bin) => {
    const members = sorted.slice(
      Math.round((bin * sorted.length) / count),
      Math.round(((bin + 1) * sorted.length) / count),
    );
    return {
      cases: members.length,
      meanScoreShare: mean(members.map(({ score }) => score / 100)),
      heldShare: members.filter(({ hasHeld }) => hasHeld).length / members.length,
    };
  });
}
