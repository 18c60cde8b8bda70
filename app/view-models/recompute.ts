import type { Recomputation, RecomputationState } from '#db/queries/recomputations.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { AssessedMissionView, OwnCheckView } from './assessment.ts';

/** What a recomputation found. */
export type RecomputeOutcome = {
  readonly isIdentical: boolean;
  readonly inputsHash: string;
  /** Of the result as it came out now. */
  readonly resultSha256: string;
  /** Of the result on record. */
  readonly storedSha256: string;
  readonly methodVersion: string;
  readonly seed: number;
  readonly draws: number;
  readonly threads: number;
  readonly seconds: number;
  /** Where the two differ, as JSON pointers; the first of them when there are many. */
  readonly differences: readonly string[];
};

export type RunView = Pick<
  Recomputation<RecomputeOutcome>,
  'id' | 'person' | 'state' | 'progress' | 'isCancelling' | 'outcome' | 'problem' | 'startedAt' | 'endedAt'
>;

/** What is sent while a run goes on. */
export type RunState = { readonly state: RecomputationState; readonly progress: number };

/** Why this program cannot make the assessment again; null: it can. */
export type RecomputeObstacle = 'other_method' | 'inputs_changed' | null;

export type RecomputeView = {
  readonly mission: AssessedMissionView;
  readonly on: IsoDate;
  readonly check: OwnCheckView;
  readonly installedMethod: string;
  readonly obstacle: RecomputeObstacle;
  /** The reader's own latest run of this assessment. */
  readonly own: RunView | null;
  /** Address of the reader's run of another assessment that is going on. */
  readonly busyWith: string | null;
  /** Runs that have ended, anybody's, newest first. */
  readonly earlier: readonly RunView[];
};
