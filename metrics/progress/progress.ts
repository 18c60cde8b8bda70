import type { Scale } from '#metrics/domain/indicator.ts';

/** How an indicator's progress was, or could not be, calculated (method §1). */
export const PROGRESS_STATUSES = [
  'normal',
  'zero_distance',
  'baseline_already_met',
  'maintain',
  'missing',
  'no_baseline',
  'no_target',
  'undefined_log',
] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

export type ProgressInput = {
  readonly direction: 'higher' | 'lower' | 'maintain';
  readonly baseline: number | null;
  /** Null for `maintain`, or when no target has been set. */
  readonly target: number | null;
  /** Range of `maintain`; null is an open side. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly value: number | null;
  readonly scale: Scale;
  /** Protection width W on the declared scale; null: the default of §1.2 or §1.3. */
  readonly width: number | null;
};

export type Progress = {
  readonly status: ProgressStatus;
  /** Unclamped ratio: below 0 is regress behind the baseline, above 1 is overshoot. Null: not defined. */
  readonly raw: number | null;
  /** `raw` limited to [0, 1]; the only one that enters aggregation. */
  readonly clamped: number | null;
  /** `100·clamped`. */
  readonly score: number | null;
  /** Whether the target is reached; may be known where progress is not. */
  readonly met: boolean | null;
};

/** A progress that has no ratio; `met` may still be known. */
export function progressWithoutRatio(status: ProgressStatus, met: boolean | null): Progress {
  return { status, raw: null, clamped: null, score: null, met };
}

/** A progress from its unclamped ratio. */
export function progressFromRatio(status: ProgressStatus, raw: number, met: boolean): Progress {
  const clamped = Math.min(1, Math.max(0, raw));
  // Adding 0 turns −0, the ratio of a lower-is-better indicator at its baseline, into 0.
  return { status, raw: raw + 0, clamped, score: 100 * clamped, met };
}
