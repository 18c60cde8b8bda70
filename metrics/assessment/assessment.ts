import type { Composite } from '#metrics/composite/composite-score.ts';
import type { CriterionRole, IndicatorRole } from '#metrics/domain/dossier.ts';
import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate, Period } from '#metrics/domain/period.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { Distribution } from '#metrics/observation/distribution.ts';
import type { Staleness } from '#metrics/observation/staleness.ts';
import type { UncertaintyFlag } from '#metrics/observation/stated-uncertainty.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import type { Progress } from '#metrics/progress/progress.ts';
import type { CalendarState, Headline } from '#metrics/readiness/calendar.ts';
import type { CriteriaShare } from '#metrics/readiness/criteria-share.ts';
import type { ErsComponents, ExitReadinessScore } from '#metrics/readiness/exit-readiness-score.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import type { RuleTrace } from '#metrics/sunset/evaluate-rule.ts';
import type { ProbabilityBounds } from '#metrics/sunset/frechet-bounds.ts';
import type { GateResult } from '#metrics/sunset/gates.ts';
import type { PeriodTruth } from '#metrics/sunset/period-truth.ts';
import type { RuleProblem } from '#metrics/sunset/rule-problem.ts';

export type IndicatorFlag =
  | UncertaintyFlag
  | 'below_baseline'
  | 'target_under_review'
  | 'comparability_break';

export type ObservationUsed = {
  readonly ref: string;
  readonly period: Period;
  readonly value: number;
  readonly grade: QualityGrade | null;
  readonly publishedOn: IsoDate | null;
  readonly ageYears: number;
  /** Null where the error of the value is not known, so that age cannot widen it. */
  readonly staleness: Staleness | null;
  /** What is known about the true value on the evaluation date; null: its error is not known, or it has expired. */
  readonly distribution: Distribution | null;
};

export type IndicatorAssessment = {
  readonly id: string;
  readonly code: string;
  readonly objective: string;
  readonly role: IndicatorRole;
  /** Share among the scored indicators of its objective; 0 for context. */
  readonly shareInObjective: number;
  /** Objective's share × share within the objective; 0 for context. */
  readonly globalWeight: number;
  /** False for context and neutral indicators: shown, never scored. */
  readonly isScored: boolean;
  readonly progress: Progress;
  /** Why there is no score; null when there is one. */
  readonly reason: ReasonCode | null;
  /** Score against the first target ever set; null where unknown. */
  readonly scoreAgainstOriginal: number | null;
  /** The latest observation, used or expired; null: none. */
  readonly observation: ObservationUsed | null;
  readonly flags: readonly IndicatorFlag[];
};

export type PeriodAssessment = PeriodTruth & {
  readonly period: Period;
  readonly ref: string | null;
  readonly value: number | null;
  readonly distribution: Distribution | null;
};

export type CriterionAssessment = {
  readonly id: string;
  readonly role: CriterionRole;
  readonly truth: Truth;
  /** Why it cannot be determined; null for T and F. */
  readonly reason: ReasonCode | null;
  /** Probability over the whole window under independence of the periods; null without a usable observation. */
  readonly probability: number | null;
  /** The same as an interval: {0, 1} where evidence is missing. */
  readonly probabilityBounds: ProbabilityBounds;
  /** The expected periods, oldest first, as many as the criterion asks for. */
  readonly periods: readonly PeriodAssessment[];
};

export type RuleAssessment = {
  readonly truth: Truth;
  readonly reason: ReasonCode | null;
  /** Null without a valid rule. */
  readonly probability: ProbabilityBounds | null;
  readonly trace: RuleTrace | null;
  readonly problems: readonly RuleProblem[];
};

export type Coverage = {
  /** Share of weight of the scored objectives. */
  readonly objectives: number;
  /** Share of global weight of the scored indicators. */
  readonly indicators: number;
  /** Share of the sunset rule's criteria that are determined; null without criteria. */
  readonly criteria: number | null;
};

export type Quality = {
  /** Share of global weight by the grade of the latest usable observation. */
  readonly weightByGrade: Readonly<Record<QualityGrade | 'ungraded' | 'missing', number>>;
  readonly medianAgeYears: number | null;
};

export type Assessment = {
  readonly methodVersion: string;
  readonly parameters: MethodParameters;
  readonly on: IsoDate;
  readonly indicators: readonly IndicatorAssessment[];
  readonly composite: Composite;
  /** Score of the mission against its first targets, and current − original: the effect of moved goalposts. */
  readonly againstOriginalTargets: { readonly score: number | null; readonly rebasingEffect: number | null };
  readonly criteria: readonly CriterionAssessment[];
  readonly rule: RuleAssessment;
  readonly gates: GateResult;
  readonly criteriaShare: CriteriaShare | null;
  readonly reversal: { readonly risk: number | null; readonly coverage: number };
  readonly components: ErsComponents;
  readonly ers: ExitReadinessScore;
  readonly verdict: {
    readonly readiness: ReadinessClass;
    readonly headline: Headline;
    readonly calendar: CalendarState;
    /** The classes when 40, 60 and 75 are all moved by −5 and by +5. */
    readonly atLowerThresholds: ReadinessClass;
    readonly atHigherThresholds: ReadinessClass;
  };
  readonly coverage: Coverage;
  readonly quality: Quality;
};
