import type { ReasonCode } from './domain/outcome.ts';

export type MetricEntry = {
  /** lower_snake, stable. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Section of the method that defines it. */
  readonly section: string;
  readonly unit: string;
  /** Smallest and largest value it can take; null where there is no bound. */
  readonly range: readonly [number | null, number | null];
  /** Plain text. */
  readonly formula: string;
  /** Why it may be unknown. */
  readonly reasons: readonly ReasonCode[];
  readonly sources: readonly string[];
};
