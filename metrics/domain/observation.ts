import type { AreaCode } from './area.ts';
import type { IndicatorCode } from './indicator.ts';

/**
 * Why an observation has no number. Only what the publisher says explicitly is stored;
 * a blank cell is no observation at all.
 */
export const OBSERVATION_STATUSES = [
  'measured',
  'missing',
  'not_applicable',
  'withheld',
  'undefined',
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/**
 * How well a figure is known where it came from: A independent and verified … D self-reported, unverified.
 * D can never satisfy a sunset criterion that asks for more.
 */
export const QUALITY_GRADES = ['A', 'B', 'C', 'D'] as const;
export type QualityGrade = (typeof QUALITY_GRADES)[number];

/**
 * One statement of a publisher about one indicator, place or mission, and period.
 *
 * Invariants: `value` is a finite number exactly when `status` is `measured`; `lower ≤ value ≤ upper` where
 * given, with `level` in (0,1); an area or a mission, not neither.
 */
export type ObservationRecord = {
  readonly indicator: IndicatorCode;
  readonly area: AreaCode | null;
  readonly mission: string | null;
  /** Empty for the total; otherwise `sex=female;age=15-29`, keys sorted. */
  readonly disaggregation: string;
  readonly period: string;
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Coverage of [lower, upper], a share in (0,1). */
  readonly level: number | null;
  readonly standardError: number | null;
  /** Sources or surveys behind a composite figure, or the sample size of a survey. */
  readonly sampleSize: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly grade: QualityGrade | null;
  /** True when the publisher says this period cannot be compared with the one before. */
  readonly breakBefore: boolean;
  /** ISO date at which the world could know the figure; null when the file does not say. */
  readonly publishedOn: string | null;
  /** Key of a source declared by the file itself (`ObservationSource`), null: the importer's own source. */
  readonly sourceKey: string | null;
  readonly note: string | null;
  /** Where it stands in the file: sheet (workbooks), 1-based row, column header or letter. */
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string | null;
};
