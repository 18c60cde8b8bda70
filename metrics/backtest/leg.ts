import type { AreaCode } from '#metrics/domain/area.ts';
import type { IndicatorCode } from '#metrics/domain/indicator.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';

/** The four conditions that a closure has to meet to have held (§13.3). */
export const LEG_NAMES = ['deployment', 'fighting', 'homicide', 'governance'] as const;
export type LegName = (typeof LEG_NAMES)[number];

/** Why a condition could not be determined, and for want of what. */
export type DataGap = {
  readonly leg: LegName;
  readonly area: AreaCode | null;
  readonly indicator: OutcomeIndicator | null;
  /** Years without a figure; empty where the gap is not one of years. */
  readonly years: readonly number[];
  readonly reason: ReasonCode;
};

/** T: the condition held, F: it did not, U: cannot be determined. */
export type Leg = { readonly truth: Truth; readonly gaps: readonly DataGap[] };

export type YearFigure = { readonly value: number; readonly standardError: number | null };
/** One annual series of a country; years that nobody reported are absent. */
export type YearFigures = ReadonlyMap<number, YearFigure>;

export const OUTCOME_INDICATORS = [
  'intentional-homicide-rate',
  'rule-of-law',
  'political-stability',
  'conflict-deaths',
] as const satisfies readonly IndicatorCode[];
export type OutcomeIndicator = (typeof OUTCOME_INDICATORS)[number];

/** Reads the annual figures of a country: what a publisher says today of the years before and after. */
export type ReadFigures = (indicator: OutcomeIndicator, area: AreaCode) => YearFigures;

/** The years of a list that a series does not know. */
export function yearsMissing(figures: YearFigures, years: readonly number[]): number[] {
  return years.filter((year) => !figures.has(year));
}
