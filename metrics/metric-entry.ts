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
  /** Plain text: what is read aloud and copied where the typeset formula cannot be. */
  readonly formula: string;
  /** The same in TeX, one entry a line, each narrow enough for a phone: nothing tall between brackets. */
  readonly tex: readonly string[];
  /** Why it may be unknown. */
  readonly reasons: readonly ReasonCode[];
  readonly sources: readonly string[];
};
