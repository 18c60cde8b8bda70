import type { ObservationRecord } from '#metrics/domain/observation.ts';

/** What a publisher's plain table does not say about a figure. */
export const UNSTATED = {
  mission: null,
  disaggregation: '',
  lower: null,
  upper: null,
  level: null,
  standardError: null,
  sampleSize: null,
  numerator: null,
  denominator: null,
  grade: null,
  breakBefore: false,
  publishedOn: null,
  sourceKey: null,
  note: null,
  sheet: null,
  column: null,
} as const satisfies Partial<ObservationRecord>;
