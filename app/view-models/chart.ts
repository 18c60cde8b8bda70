/**
 * What a chart says, independent of how it is drawn. One specification feeds the static SVG (page, print,
 * download, no JavaScript), the interactive chart and the table under it, so that they cannot disagree.
 *
 * Pure data without interface text: words such as "baseline" or "no observation" are added by the renderer in
 * the reader's language.
 */

import type { DecimalText } from '#metrics/domain/money.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

export type ChartSource = Pick<SourceRecord, 'publisher' | 'title' | 'citation' | 'url' | 'licence'>;

/** One reference period. `value: null` is a gap and says why; a gap is never drawn as 0. */
export type ChartPoint = {
  /** Decimal year of the period's midpoint. */
  readonly t: number;
  readonly period: string;
  readonly value: number | null;
  readonly reason: ReasonCode | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Coverage of [lower, upper], a share in (0,1). */
  readonly level: number | null;
  /** Where the figure stands, shown in the read-out: "WDI 2022-07, line 1342". */
  readonly origin: string | null;
};

/** Points in order of time. */
export type ChartSeries = {
  readonly key: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
};

export type ChartBaseline = { readonly value: number; readonly t: number; readonly period: string };

export type ChartTarget = {
  readonly value: number | null;
  /** Range targets; either side may be open. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: IsoDate | null;
  /** Decimal year of `dueOn`; null: a target without a date, drawn across the whole chart. */
  readonly t: number | null;
  /** True for the first target ever set, shown beside the one in force. */
  readonly isOriginal: boolean;
  /** True for the target in force; false for one that was replaced. */
  readonly isCurrent: boolean;
};

/** The series cannot be compared across `t`. */
export type ChartBreak = { readonly t: number; readonly period: string; readonly note: string | null };

/** A value that is not known yet, drawn as what it is. */
export type ProjectedPoint = {
  readonly t: number;
  readonly on: IsoDate;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
};

/** Where the next figures would lie if the past pattern continued. */
export type ChartProjection = {
  /** In order of time, from the last observation on; all intervals of one level. */
  readonly points: readonly ProjectedPoint[];
  readonly level: number;
  /** What the straight line says at the dates where it disagrees; empty: nowhere. */
  readonly undamped: readonly ProjectedPoint[];
  /** End of the authority in force; null: none is documented, or it lies outside the drawing. */
  readonly expiry: { readonly on: IsoDate; readonly t: number } | null;
};

export type ChartSpec = {
  readonly title: string;
  /** Text equivalent; null: composed from the numbers by the renderer. */
  readonly summary: string | null;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly baseline: ChartBaseline | null;
  readonly targets: readonly ChartTarget[];
  readonly breaks: readonly ChartBreak[];
  /** Null: the chart shows what was observed, and nothing else. */
  readonly projection: ChartProjection | null;
  readonly yDomain: {
    /** A true zero exists: the axis starts there unless that would flatten the series. */
    readonly isRatioScale: boolean;
    readonly lowerBound: number | null;
    readonly upperBound: number | null;
  };
  /** True when an interval was computed from a published standard error. */
  readonly hasDerivedIntervals: boolean;
  readonly notes: readonly string[];
  readonly sources: readonly ChartSource[];
  /** The state of knowledge drawn: ISO date or timestamp. */
  readonly asOf: string;
};

export type MoneyBar = {
  /** Decimal text as published; null: not known, drawn as an empty outline with the reason in words. */
  readonly amount: DecimalText | null;
  readonly reason: ReasonCode | null;
  /** Document the figure stands in, for the table. */
  readonly origin: string | null;
};

export type MoneyPeriod = {
  readonly period: string;
  /** As the publisher names it: "2018/19". */
  readonly label: string;
  readonly budget: MoneyBar;
  readonly expenditure: MoneyBar;
};

/** Budget against expenditure. One currency per chart; currencies are never added. */
export type MoneyChartSpec = {
  readonly title: string;
  readonly summary: string | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly periods: readonly MoneyPeriod[];
  readonly notes: readonly string[];
  readonly sources: readonly ChartSource[];
  readonly asOf: string;
};
