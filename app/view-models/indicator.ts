import type { AreaCode } from '#metrics/domain/area.ts';
import type { IndicatorUse } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import type { ObservationStatus, QualityGrade } from '#metrics/domain/observation.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { ChartSpec } from './chart.ts';
import type { SourceView } from './figure.ts';

/** Where a figure stands: publisher → file → sheet, line and column. */
export type OriginView = SourceView & {
  readonly sheet: string | null;
  readonly column: string | null;
  /** The import that brought it. */
  readonly batchId: string | null;
};

/** One statement about one period as it was known at one time. */
export type ObservationVintage = {
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
  readonly standardError: number | null;
  readonly sampleSize: number | null;
  readonly grade: QualityGrade | null;
  readonly publishedOn: string | null;
  readonly recordedAt: string;
  readonly note: string | null;
  readonly origin: OriginView;
  /** True for an entry made void by reverting its import; it stays readable. */
  readonly isReverted: boolean;
};

/** One row of the table of observations; newest period first is the page's choice, not the order here. */
export type ObservationRow =
  | {
      readonly kind: 'observed';
      readonly period: string;
      readonly breakBefore: boolean;
      readonly current: ObservationVintage;
      /** Earlier statements about the same period, newest first. */
      readonly earlier: readonly ObservationVintage[];
    }
  /** A period inside the series for which nobody has said anything. */
  | { readonly kind: 'absent'; readonly period: string; readonly reason: ReasonCode };

export type IndicatorSeriesView = {
  readonly key: string;
  /** Empty for the total. */
  readonly disaggregation: string;
  /** Publisher of the series, or the disaggregation in words. */
  readonly label: string;
  /** Oldest period first. */
  readonly rows: readonly ObservationRow[];
};

export type IndicatorPlace = {
  readonly area: AreaCode | null;
  /** For figures about a mission itself. */
  readonly mission: string | null;
  readonly name: string;
  /** Belongs to an invented mission: marked wherever it is shown. */
  readonly isFictional: boolean;
  readonly periods: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
};

export type IndicatorMissionContext = {
  readonly slug: string;
  readonly name: string;
  readonly isFictional: boolean;
  readonly use: IndicatorUse | null;
};

export type IndicatorView = {
  readonly definition: IndicatorDefinition;
  /** Every area or mission for which there are observations. */
  readonly places: readonly IndicatorPlace[];
  /** The one shown; null: none chosen, or none has observations. */
  readonly place: IndicatorPlace | null;
  readonly mission: IndicatorMissionContext | null;
  /** Missions that use this indicator, for the links. */
  readonly usedBy: readonly {
    readonly slug: string;
    readonly name: string;
    readonly area: AreaCode | null;
  }[];
  readonly series: readonly IndicatorSeriesView[];
  readonly chart: ChartSpec | null;
  /** The moment of knowledge shown. */
  readonly asOf: string;
  /** True when the reader asked for a past state. */
  readonly isPast: boolean;
};

export type IndicatorIndexEntry = {
  readonly definition: Pick<
    IndicatorDefinition,
    'code' | 'name' | 'definition' | 'unit' | 'family' | 'direction' | 'frequency' | 'standardCode'
  >;
  readonly places: number;
  readonly observations: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
};

export type IndicatorIndexView = { readonly entries: readonly IndicatorIndexEntry[]; readonly asOf: string };
