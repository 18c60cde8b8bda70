import type { Assessment } from '#metrics/assessment/assessment.ts';
import { known, type Outcome, type ReasonCode, unknown } from '#metrics/domain/outcome.ts';

export type IndicatorShortfall = {
  readonly id: string;
  /** Share of what its objective lacks, 0–1. */
  readonly withinObjective: number;
  /** Share of what the mission lacks, 0–1. */
  readonly share: number;
};

export type ObjectiveShortfall = {
  readonly id: string;
  /** Share of what the mission lacks, 0–1. */
  readonly share: number;
  /** Entered at the floor: what it lacks below the floor is not counted. */
  readonly isFloored: boolean;
  /** Those that have a score. */
  readonly indicators: readonly IndicatorShortfall[];
};

/** Something without a score: it holds nothing back that could be measured. */
export type Unscored = {
  readonly kind: 'objective' | 'indicator';
  readonly id: string;
  readonly reason: ReasonCode;
};

export type Shortfall = {
  /** The largest share first. Withheld with the score. */
  readonly objectives: Outcome<readonly ObjectiveShortfall[]>;
  readonly unscored: readonly Unscored[];
};

/**
 * What holds a mission's achievement back: the share of each objective in the distance to 100, and of each indicator
 * within it. What has no score is named apart, never counted as nothing lacking.
 *
 * Objectives `w_j·(ln 100 − ln max(y_j, ε))/Σ`, indicators `w_i·(100 − y_i)/Σ` of their objective's share. Shares add up
 * to 1 on each level, or are all 0 where nothing is lacking. Withheld with the reason of the mission's score.
 *
 * @source Method §4.6.
 */
export function shortfall({ composite, indicators }: Assessment): Shortfall {
  const scoredOf = (objective: string) =>
    indicators.filter((indicator) => indicator.objective === objective && indicator.isScored);
  const shares = composite.shortfallShares;
  const lacking = composite.objectives.flatMap((objective, index): ObjectiveShortfall[] => {
    const share = shares?.[index] ?? null;
    if (share === null) return [];
    const within = scoredOf(objective.id).flatMap(({ id }, nth): IndicatorShortfall[] => {
      const withinObjective = objective.shortfallShares[nth] ?? null;
      return withinObjective === null ? [] : [{ id, withinObjective, share: share * withinObjective }];
    });
    const { id, isFloored } = objective;
    return [{ id, share, isFloored, indicators: within.toSorted(byShare) }];
  });
  return {
    objectives:
      shares === null
        ? unknown('withheld', composite.reason ?? 'withheld')
        : known(lacking.toSorted(byShare)),
    unscored: [
      ...composite.objectives.map(({ id, reason }) => ({ kind: 'objective' as const, id, reason })),
      ...indicators
        .filter(({ isScored }) => isScored)
        .map(({ id, reason }) => ({ kind: 'indicator' as const, id, reason })),
    ].flatMap(({ reason, ...item }) => (reason === null ? [] : [{ ...item, reason }])),
  };
}

function byShare(a: { readonly share: number }, b: { readonly share: number }): number {
  return b.share - a.share;
}
