import type { MethodVersionEntry } from '#metrics/method-history.ts';
import type { MetricEntry } from '#metrics/metric-entry.ts';
import type { ParameterEntry, ParameterGroup } from '#metrics/parameter-catalogue.ts';

/** A work cited by metrics, and the anchor it has on the page. */
export type ReferenceView = { readonly anchor: string; readonly text: string };

export type MetricView = Omit<MetricEntry, 'formula' | 'tex' | 'sources'> & {
  /** The formula as MathML, named by its plain text: markup of our own making, safe to insert. */
  readonly mathml: string;
  readonly references: readonly ReferenceView[];
};

export type MethodChapterView = {
  /** First number of the sections in it. */
  readonly number: number;
  readonly entries: readonly MetricView[];
};

export type ParameterView = ParameterEntry & {
  /** In force in this programme. */
  readonly value: number | string;
  readonly isDefault: boolean;
};

export type ParameterGroupView = Omit<ParameterGroup, 'parameters'> & {
  readonly parameters: readonly ParameterView[];
};

export type CitedReferenceView = ReferenceView & {
  readonly citedBy: readonly Pick<MetricEntry, 'id' | 'title'>[];
};

export type MethodView = {
  readonly methodVersion: string;
  readonly chapters: readonly MethodChapterView[];
  readonly parameters: readonly ParameterGroupView[];
  /** Every source named by an entry, once, in alphabetical order. */
  readonly references: readonly CitedReferenceView[];
  /** Newest first. */
  readonly history: readonly MethodVersionEntry[];
};
