import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IndexInterval } from '#metrics/uncertainty/sobol-intervals.ts';

export const SENSITIVITY_KINDS = [
  'measurement',
  'criterion_period',
  'missing',
  'assumed',
  'indicator_weights',
  'objective_weights',
  'component_weights',
  'aggregation',
  'floor',
] as const;
export type SensitivityKind = (typeof SENSITIVITY_KINDS)[number];

/** One thing that is uncertain, and varies as one. */
export type SensitivityInput = {
  readonly inputId: string;
  readonly kind: SensitivityKind;
  /**
   * Ids of what it is about: the indicators of a measurement or gap, the criteria of a period, the objective whose
   * indicators or sub-objectives are weighed (none: the mission's own), the component assumed.
   */
  readonly subjects: readonly string[];
  /** The reference period of a measurement, as written; null: it is about none. */
  readonly period: string | null;
};

/** An input with the random streams of the simulation that vary with it. */
export type StreamedInput = SensitivityInput & { readonly streams: readonly string[] };

export type SensitivityIndex = SensitivityInput & {
  /** Share of the variance owed to this input alone; sampling error may make it slightly negative. */
  readonly first: IndexInterval;
  /** Share owed to it including its interactions with others. */
  readonly total: IndexInterval;
};

export type SensitivityIndices = { readonly variance: number; readonly indices: readonly SensitivityIndex[] };

export type Sensitivity = {
  /** Rows N of the two base matrices. */
  readonly baseRows: number;
  readonly inputs: readonly SensitivityInput[];
  /** Of the exit-readiness score before the cap. */
  readonly score: Outcome<SensitivityIndices>;
  /** Of the indicator "the class of a draw is the class of the assessment". */
  readonly verdict: Outcome<SensitivityIndices>;
};
