/** What an assessment holds beside its score, as its page shows it: subjects by name instead of by id. */
import type { DriftAssessment } from '#metrics/assessment/assess-drift.ts';
import type { IndicatorGoalposts } from '#metrics/assessment/assess-goalposts.ts';
import type { SensitivityKind } from '#metrics/assessment/sensitivity/sensitivity.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { PaceClass } from '#metrics/trend/pace.ts';
import type { TrendClass } from '#metrics/trend/trend-class.ts';
import type { ChartSpec } from './chart.ts';
import type { DisclosureView, EvidenceView } from './evidence.ts';
import type { PeersView } from './peers.ts';
import type { ValueForMoneyView } from './value-for-money.ts';

/** A share of the variance with its interval; negative estimates are sampling error around 0. */
export type IndexView = { readonly value: number; readonly lower: number; readonly upper: number };

export type SensitivityRowView = {
  readonly inputId: string;
  readonly kind: SensitivityKind;
  /** Names of what it is about; none: the mission as a whole. */
  readonly subjects: readonly string[];
  readonly period: string | null;
  readonly first: IndexView;
  readonly total: IndexView;
};

export type SensitivityView = {
  readonly baseRows: number;
  /** Coverage of the intervals, a share; null: no share could be estimated, so there are none. */
  readonly level: number | null;
  /** Largest total share first. */
  readonly score: Outcome<readonly SensitivityRowView[]>;
  readonly verdict: Outcome<readonly SensitivityRowView[]>;
};

export type ProjectionView = {
  readonly on: IsoDate;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Null: there is no target value. */
  readonly probabilityMet: number | null;
  /** Of the undamped straight line, where the two differ by more than 25 points. */
  readonly otherProbability: number | null;
};

/** Standing against the planned path: ahead (+) or behind (−) as a share of the whole journey. */
export type MilestoneView = {
  readonly gap: number | null;
  readonly expected: number;
  readonly isOnSchedule: boolean;
  readonly isStraightLineAssumed: boolean;
};

/** When the target would be reached, as decimal years; null: later than `limit`, or never. */
export type ReachView = {
  readonly earliest: number | null;
  readonly central: number | null;
  readonly latest: number | null;
  readonly limit: number;
};

export type TrajectoryView = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly unit: string;
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly pace: Outcome<PaceClass>;
  readonly trend: Outcome<TrendClass>;
  readonly atTarget: Outcome<ProjectionView>;
  readonly atExpiry: Outcome<ProjectionView>;
  readonly reversalRisk: Outcome<number>;
  /** Of a monthly or quarterly series, each month or quarter compared with itself. */
  readonly seasonalTrend: Outcome<TrendClass>;
  readonly milestones: Outcome<MilestoneView>;
  readonly timeToTarget: Outcome<ReachView>;
  /** The fan on what was observed by the evaluation date; null: there is no projection. */
  readonly chart: ChartSpec | null;
  /** What must be said beside the projection. */
  readonly flags: readonly ReasonCode[];
};

export type GoalpostView = IndicatorGoalposts & { readonly name: string; readonly unit: string };

/** Null: the assessment was stored by a version of the method that computed none. */
export type AssessmentPartsView = {
  readonly sensitivity: SensitivityView | null;
  readonly trajectories: readonly TrajectoryView[] | null;
  readonly drift: DriftAssessment | null;
  readonly goalposts: readonly GoalpostView[] | null;
  readonly money: ValueForMoneyView | null;
  /** Null as well where no peers are declared. */
  readonly peers: PeersView | null;
  readonly evidence: EvidenceView | null;
  readonly disclosure: DisclosureView | null;
};
