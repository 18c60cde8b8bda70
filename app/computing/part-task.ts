import type { ComputeOptions } from '#metrics/assessment/compute-assessment.ts';
import type { PartName } from '#metrics/assessment/parts.ts';

/** What a thread is asked: one part of one assessment. */
export type PartTask = {
  readonly part: PartName;
  /** As text: it is copied into the thread faster than an object, and is the same for every part. */
  readonly inputs: string;
  readonly options: ComputeOptions;
};

/** A part's own refusal is an answer; whatever else goes wrong is a fault of the thread. */
export type PartAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: unknown };
