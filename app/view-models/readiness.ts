import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { type CalendarState, type Headline, PAST_SUNSET_HEADLINES } from '#metrics/readiness/calendar.ts';
import { READINESS_CLASSES, type ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import type { EstimateView } from './figure.ts';

/** Method §6.5: the class, unless the sunset date has passed. */
export const READINESS_HEADLINES = [
  ...READINESS_CLASSES,
  ...PAST_SUNSET_HEADLINES,
] as const satisfies readonly Headline[];
export type ReadinessHeadline = Headline;
export type { CalendarState, ReadinessClass };
export { READINESS_CLASSES };

/** What a list may say about readiness: never the number without interval and coverage. */
export type ReadinessSummary = {
  readonly headline: ReadinessHeadline;
  readonly readiness: ReadinessClass;
  /** Published (capped) exit-readiness score, 0–100, with the total interval. */
  readonly published: Outcome<EstimateView>;
  /** Observed share of the indicators' weight, 0–1. */
  readonly coverage: number;
  /** Of the sunset rule; null: the public record states none. */
  readonly rule: Truth | null;
  /** The class changes in more than half of the draws (method §7.5). */
  readonly isUnstable: boolean;
  readonly assessedOn: IsoDate;
};

export const READINESS_COMPONENTS = ['achievement', 'criteria', 'durability', 'ownership'] as const;
export type ReadinessComponentId = (typeof READINESS_COMPONENTS)[number];

export type ReadinessComponentView = {
  readonly id: ReadinessComponentId;
  /** 0–1. */
  readonly weight: number;
  readonly value: Outcome<EstimateView>;
  /** Set to 50 because it could not be computed (method §6.2); `value` is then unknown with the reason. */
  readonly isAssumed: boolean;
};

export type ReadinessView = ReadinessSummary & {
  readonly components: readonly ReadinessComponentView[];
  /** Score before the cap of failed or undetermined gates. */
  readonly uncapped: Outcome<EstimateView>;
  readonly cap: { readonly limit: number; readonly reason: ReasonCode } | null;
  readonly withoutCriteria: Outcome<EstimateView>;
  /** Interval from measurement alone (method §7.4); null when none was drawn. */
  readonly dataInterval: { readonly lower: number; readonly upper: number; readonly level: number } | null;
  /** Frequency of each class over the draws; null when none were made. */
  readonly probabilities:
    | readonly { readonly readiness: ReadinessClass; readonly probability: number }[]
    | null;
  readonly atLowerThresholds: ReadinessClass;
  readonly atHigherThresholds: ReadinessClass;
  /** Score against the targets first set; unknown when they cannot be scored. */
  readonly againstOriginalTargets: Outcome<EstimateView>;
  readonly medianAgeYears: number | null;
  readonly grades: readonly { readonly grade: QualityGrade; readonly share: number }[];
  readonly calendar: CalendarState;
  /** `premature_risk`, `overstay_risk` and other flags of the assessment, resolved in the reasons catalogue. */
  readonly flags: readonly ReasonCode[];
  readonly assessmentId: string | null;
  /** Permanent page of the assessment; null: it was computed for this view and is not on record. */
  readonly assessmentHref: string | null;
  readonly inputsHash: string;
  readonly methodVersion: string;
  readonly seed: number;
  readonly draws: number;
  readonly asOf: string;
};
