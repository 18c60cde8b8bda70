import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { AssessmentPartsView } from './assessment-parts.ts';
import type { ExitView } from './exit.ts';
import type { ExplanationView, ScoreChangeView } from './explanation.ts';
import type { EstimateView } from './figure.ts';
import type { ForecastsView } from './forecasts.ts';
import type { ReadinessHeadline, ReadinessView } from './readiness.ts';

/** The mission an assessment is of, as its pages name it. */
export type AssessedMissionView = {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly isFictional: boolean;
};

/** An assessment in a list: never the number without interval and coverage. */
export type AssessmentLineView = {
  readonly id: string;
  readonly href: string;
  readonly on: IsoDate;
  /** ISO timestamp up to which the ledger's knowledge was used. */
  readonly asOf: string;
  readonly recordedAt: string;
  readonly headline: ReadinessHeadline;
  readonly published: Outcome<EstimateView>;
  /** Observed share of the indicators' weight, 0–1. */
  readonly coverage: number;
  readonly methodVersion: string;
  readonly inputsHash: string;
  /** It rests on the same inputs as the one before it. */
  readonly hasSameInputs: boolean;
};

export type AssessmentListView = {
  readonly mission: AssessedMissionView;
  /** Newest first. */
  readonly assessments: readonly AssessmentLineView[];
};

/** What anybody needs to make a stored assessment again. */
export type OwnCheckView = {
  readonly slug: string;
  readonly id: string;
  readonly asOf: string;
  readonly methodVersion: string;
  readonly seed: number;
  readonly draws: number;
  readonly inputsHash: string;
  readonly resultSha256: string;
};

/** That an auditor had it computed again, and whether the bytes were the same; by whom is for the audit trail. */
export type LastRecomputationView = { readonly endedAt: string; readonly isIdentical: boolean };

/** What moved the score since an earlier assessment. */
export type SinceLastView = {
  readonly earlier: AssessmentLineView;
  readonly change: Outcome<ScoreChangeView>;
};

/** One stored assessment, whole. */
export type AssessmentView = {
  readonly mission: AssessedMissionView;
  readonly id: string;
  readonly on: IsoDate;
  readonly asOf: string;
  readonly recordedAt: string;
  /** Who or what made it. */
  readonly actor: string;
  readonly check: OwnCheckView;
  /** Null: nobody has had it computed again. */
  readonly recomputed: LastRecomputationView | null;
  /** Newer and older neighbours on record; null: there is none. */
  readonly newer: AssessmentLineView | null;
  readonly older: AssessmentLineView | null;
  readonly latest: AssessmentLineView;
  readonly readiness: Outcome<ReadinessView>;
  readonly sunsetOn: IsoDate | null;
  readonly exit: ExitView;
  /** Null: made by an earlier version of the method, which explained nothing. */
  readonly explanation: ExplanationView | null;
  /** Null: there is no earlier assessment of other inputs. */
  readonly sinceLast: SinceLastView | null;
  readonly parts: AssessmentPartsView;
  readonly forecasts: ForecastsView;
};
