import type { MetricEntry } from '#metrics/metric-entry.ts';

export type MethodChapterView = {
  /** First number of the sections in it. */
  readonly number: number;
  readonly entries: readonly MetricEntry[];
};

/** One leaf of the parameter set in force: `pace.eurostat.onTrack`. */
export type ParameterView = {
  readonly name: string;
  readonly value: number | string | boolean | readonly (number | string)[] | null;
};

export type MethodView = {
  readonly methodVersion: string;
  readonly chapters: readonly MethodChapterView[];
  readonly parameters: readonly ParameterView[];
  /** Every source named by an entry, once, in alphabetical order. */
  readonly references: readonly string[];
};
