import type { MissionComparison } from '#metrics/comparison/compare-missions.ts';
import type { Coherence } from '#metrics/composite/coherence.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { PortfolioRow } from './portfolio.ts';
import type { ReadinessView } from './readiness.ts';

/** As many missions as can be read side by side. */
export const MOST_COMPARED = 4;

export type MissionOption = { readonly slug: string; readonly label: string };

/** One mission of the comparison: what the portfolio says of it, and its latest assessment in full. */
export type ComparedMissionView = {
  readonly row: PortfolioRow;
  readonly assessment: Outcome<ReadinessView>;
  readonly objectives: number;
  readonly scoredObjectives: number;
  /** Conditions of the sunset rule by truth. */
  readonly conditions: Readonly<Record<Truth, number>>;
};

/** How sure a difference is; null where fewer than two of the missions have been assessed. */
export type ComparisonStatementsView = {
  readonly comparison: Outcome<MissionComparison>;
  /** Across the `n` missions on record with the same aims; null: those compared have no aims in common. */
  readonly coherence: { readonly n: number | null; readonly outcome: Outcome<Coherence> };
};

export type ComparisonView = {
  readonly on: IsoDate;
  /** Every mission that can be chosen, by name. */
  readonly options: readonly MissionOption[];
  /** In the order asked for; never ordered by score. */
  readonly missions: readonly ComparedMissionView[];
  readonly statements: ComparisonStatementsView | null;
  /** Asked for and not on record. */
  readonly unknownSlugs: readonly string[];
};
