/**
 * View models are pure data: what a page says, with everything a number needs beside it. They hold codes, never
 * sentences of ours; the language layer turns codes into words.
 *
 * `Outcome` (known, or unknown with a kind and a reason) is used wherever a reader could otherwise mistake
 * silence for a value.
 */
import type { AreaCode } from '#metrics/domain/area.ts';
import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

/** Where a figure or a fact comes from, down to the line of the file it was read from. */
export type SourceView = {
  /** Key of the source within the ledger; stable, used to join with the list of sources. */
  readonly key: string;
  readonly publisher: string;
  readonly title: string;
  readonly citation: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly publishedOn: IsoDate | null;
  readonly accessedOn: IsoDate | null;
  /** Name of the imported file; null when the fact was entered by hand. */
  readonly fileName: string | null;
  readonly sha256: string | null;
  /** 1-based line of the file (or row of the sheet). */
  readonly line: number | null;
  /** ISO timestamp at which this ledger learned it. */
  readonly recordedAt: string | null;
};

/** A computed number with its interval; `lower`, `upper` and `level` are all null when no interval exists. */
export type EstimateView = {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Coverage of [lower, upper], a share in (0,1). */
  readonly level: number | null;
};

/** An observed number as it travels: value, interval, unit, period, age, grade, vintage, source, link. */
export type FigureView = EstimateView & {
  /** As shown beside the value: `per 100,000 population`. */
  readonly unit: string;
  readonly period: string;
  readonly ageYears: number | null;
  readonly grade: QualityGrade | null;
  /** ISO timestamp of the vintage the figure was read at. */
  readonly asOf: string;
  readonly source: SourceView;
  /** Page on which the series can be read. */
  readonly href: string | null;
};

export type LinkView = { readonly label: string; readonly href: string };

/** One facet value of a filter with the number of missions it would leave. */
export type FacetView<T extends string> = { readonly value: T; readonly count: number };

export type AreaFacetView = FacetView<AreaCode>;
