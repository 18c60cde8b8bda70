import type { AreaCode } from '#metrics/domain/area.ts';
import type {
  ActKind,
  Consent,
  IndicatorRole,
  Instrument,
  MissionDossier,
  MissionKind,
  MissionPhase,
  StrengthComponent,
  TargetReason,
} from '#metrics/domain/dossier.ts';
import type { Direction, ResultLevel } from '#metrics/domain/indicator.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { StalenessStatus } from '#metrics/observation/staleness.ts';
import type { ProgressStatus } from '#metrics/progress/progress.ts';
import type { PaceClass } from '#metrics/trend/pace.ts';
import type { TrendClass } from '#metrics/trend/trend-class.ts';
import type { ChartSpec, MoneyChartSpec } from './chart.ts';
import type { ExitView } from './exit.ts';
import type { ExplanationView } from './explanation.ts';
import type { EstimateView, FigureView, LinkView, SourceView } from './figure.ts';
import type { MoneyEntryView, MoneyTotalView } from './money.ts';
import type { AuthorityLine, GapView } from './portfolio.ts';
import type { ReadinessView } from './readiness.ts';

/** A declared fact of the dossier whose key and line became a full source. */
type Sourced<T> = Omit<T, 'source' | 'line'> & { readonly source: SourceView };
type Element<T> = T extends readonly (infer E)[] ? E : never;

export type ConsentView = Sourced<Consent> & {
  /** The day on which it was to be reviewed has passed, and no later consent is on record. */
  readonly isReviewOverdue: boolean;
};
export type InstrumentView = Sourced<Instrument>;
export type OpinionView = Sourced<Element<MissionDossier['opinions']>>;
export type DecisionView = Sourced<Element<MissionDossier['decisions']>>;
export type RecommendationView = Sourced<Element<MissionDossier['recommendations']>>;
export type TaskView = Sourced<Element<MissionDossier['tasks']>>;
export type SafeguardView = Sourced<Element<MissionDossier['safeguards']>>;

export type ClauseView = {
  readonly key: string;
  readonly paragraph: string | null;
  readonly summary: string;
  readonly source: SourceView;
};

/** What an act changed against the act before it. */
export type ActChangeView = {
  readonly previousSymbol: string;
  /** Days by which the last day of authority moved; null when either act names none. */
  readonly expiryMovedDays: number | null;
  readonly ceilings: readonly {
    readonly component: StrengthComponent;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly added: readonly ClauseView[];
  readonly reworded: readonly ClauseView[];
  readonly dropped: readonly ClauseView[];
  /** False when the clauses of one of the two acts are not on file: nothing may then be called added or dropped. */
  readonly areClausesComparable: boolean;
};

export type ActView = {
  readonly symbol: string;
  readonly kind: ActKind;
  readonly body: string;
  readonly legalBasis: string | null;
  readonly adoptedOn: IsoDate;
  readonly effectiveOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly summary: string | null;
  readonly ceilings: readonly {
    readonly component: StrengthComponent;
    readonly value: number;
    readonly from: IsoDate | null;
    readonly source: SourceView;
  }[];
  readonly clauses: readonly ClauseView[];
  /** Null for the first act of the chain. */
  readonly change: ActChangeView | null;
  /** The act under which the mission stands on the day of the page. */
  readonly isCurrent: boolean;
  readonly source: SourceView;
};

export type TargetView = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: IsoDate | null;
  readonly setOn: IsoDate;
  readonly reason: TargetReason;
  readonly approvedBy: string | null;
  readonly source: SourceView;
};

export type ProgressView = {
  readonly status: ProgressStatus;
  /** Unclamped share of the journey; below 0 is worse than the baseline, above 1 beyond the target. */
  readonly raw: number;
  /** 0–100, what enters the aggregate. */
  readonly score: number;
  /** Score against the first target set; null when it is the same target or cannot be scored. */
  readonly againstOriginal: number | null;
};

export type IndicatorUseView = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly level: ResultLevel;
  readonly role: IndicatorRole;
  readonly area: AreaCode | null;
  readonly href: string;
  /** Share of the objective's weight, 0–1; null for context, which has none. */
  readonly weight: number | null;
  readonly baseline: Outcome<FigureView>;
  readonly latest: Outcome<FigureView>;
  readonly target: Outcome<TargetView>;
  /** Every target ever set when there is more than one, oldest first. */
  readonly earlierTargets: readonly TargetView[];
  readonly staleness: StalenessStatus | null;
  /** Unknown for context indicators too, with reason `context_not_scored`. */
  readonly progress: Outcome<ProgressView>;
  /** Known even where progress is not (no baseline); null when there is no target or no usable value. */
  readonly isTargetMet: boolean | null;
  /** Pace class of method §2.1 and trend class of §2.4; null when not computed. */
  readonly pace: PaceClass | null;
  readonly trend: TrendClass | null;
  readonly flags: readonly ReasonCode[];
  readonly caution: string | null;
  readonly chart: ChartSpec | null;
};

export type ObjectiveView = {
  readonly id: string;
  readonly parent: string | null;
  readonly title: string;
  /** Share of the mission's weight, 0–1; null when nothing is scored below it. */
  readonly weight: number | null;
  readonly weightCitation: string | null;
  readonly isCritical: boolean;
  readonly clauses: readonly (ClauseView & { readonly symbol: string })[];
  readonly need: string | null;
  readonly score: Outcome<EstimateView>;
  /** Score with the missing indicators at 0 and at 100. */
  readonly bounds: { readonly lower: number; readonly upper: number } | null;
  /** Observed share of the weight, 0–1; null when nothing here is meant to be scored. */
  readonly coverage: number | null;
  readonly isFloored: boolean;
  /** Share of the mission's shortfall this objective accounts for. */
  readonly shortfallShare: number | null;
  readonly indicators: readonly IndicatorUseView[];
  readonly source: SourceView;
};

export type AchievementView = {
  readonly score: Outcome<EstimateView>;
  readonly bounds: { readonly lower: number; readonly upper: number } | null;
  readonly coverage: number;
  readonly scoredObjectives: number;
  readonly beside: {
    readonly arithmetic: number;
    readonly geometric: number;
    readonly harmonic: number;
    readonly minimum: number;
    readonly imbalancePenalty: number;
  } | null;
  /** Names of indicators worse than their baseline; never hidden. */
  readonly belowBaseline: readonly LinkView[];
};

export type MoneyView = {
  readonly latest: Outcome<MoneyEntryView>;
  readonly totals: readonly MoneyTotalView[];
  readonly entries: readonly MoneyEntryView[];
  /** One per currency; currencies are never added. */
  readonly charts: readonly MoneyChartSpec[];
};

export const CHANGE_KINDS = [
  'class_changed',
  'score_moved',
  'criterion_changed',
  'observation_new',
  'observation_revised',
  'target_changed',
  'mandate_act_added',
  'consent_changed',
  'money_new',
  'file_imported',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type ChangeView = {
  readonly kind: ChangeKind;
  /** Name of what changed: an indicator, a criterion, an act, a file. */
  readonly subject: string;
  /** Codes for `class_changed` and `criterion_changed` (T, F, U), numbers for scores and observations. */
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly unit: string | null;
  readonly href: string | null;
};

export type ChangesView = {
  /** Timestamp: several assessments may share a day. */
  readonly since: string;
  readonly basis: 'assessment' | 'import';
  readonly items: readonly ChangeView[];
};

export type MissionView = {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: MissionKind;
  readonly phase: MissionPhase;
  readonly isFictional: boolean;
  readonly areas: readonly AreaCode[];
  readonly lead: string;
  readonly summary: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly sunsetOn: IsoDate | null;
  /** Its place on the backtest page; null: it is none of the closed missions the method is tried on. */
  readonly backtestHref: string | null;
  readonly predecessors: readonly LinkView[];
  readonly successors: readonly LinkView[];
  readonly source: SourceView;
  /** Day the page speaks of, and the vintage it was read at. */
  readonly on: IsoDate;
  readonly asOf: string;
  readonly authority: Outcome<AuthorityLine>;
  readonly acts: readonly ActView[];
  readonly instruments: readonly InstrumentView[];
  /** The consent in force on the day of the page. */
  readonly consent: Outcome<ConsentView>;
  readonly consents: readonly ConsentView[];
  readonly money: MoneyView;
  readonly achievement: AchievementView;
  readonly objectives: readonly ObjectiveView[];
  readonly exit: ExitView;
  readonly readiness: Outcome<ReadinessView>;
  /** Null: not assessed, or by a version of the method that explained nothing. */
  readonly explanation: ExplanationView | null;
  /** Null: there is no earlier assessment or import to compare with. */
  readonly changes: ChangesView | null;
  readonly opinions: readonly OpinionView[];
  readonly decisions: readonly DecisionView[];
  readonly recommendations: readonly RecommendationView[];
  readonly tasks: readonly TaskView[];
  readonly safeguards: readonly SafeguardView[];
  readonly gaps: readonly GapView[];
  /** Every source the page cites, once, with the number of facts it carries. */
  readonly sources: readonly { readonly source: SourceView; readonly facts: number }[];
};
