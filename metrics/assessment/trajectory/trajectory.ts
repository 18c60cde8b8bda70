import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import type { MilestoneProgress } from '#metrics/progress/milestone-progress.ts';
import type { CrossingTimes } from '#metrics/projection/crossing-times.ts';
import type { DampedTrend } from '#metrics/projection/fit-damped-trend.ts';
import type { Trend } from '#metrics/trend/describe-trend.ts';
import type { Pace } from '#metrics/trend/pace.ts';
import type { SeasonalKendall } from '#metrics/trend/seasonal-kendall.ts';
import type { TrendClass } from '#metrics/trend/trend-class.ts';

/** The periods a statement rests on, as written: first and last. */
export type PeriodSpan = { readonly from: string; readonly to: string };

export type PaceStatement = Pace & { readonly profile: MethodParameters['pace']['profile'] };

export type SeasonalTrend = SeasonalKendall & {
  readonly class: TrendClass;
  /** Calendar years in which every month or quarter has a value. */
  readonly completeYears: number;
  /** Annual rate of change, a share: only on the log scale, where it is `exp(b) − 1`. */
  readonly annualRate: number | null;
};

/** A projected value in the indicator's unit, within the declared ends of its scale. */
export type ProjectedPoint = {
  /** Decimal year. */
  readonly t: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

export type DatedProjection = ProjectedPoint & {
  readonly on: IsoDate;
  /** After the last observation. */
  readonly years: number;
  /** "If the past pattern continues"; null without a target value, as `timeToTarget` says. */
  readonly probabilityMet: number | null;
  /** The straight line of least squares at the same date, for comparison (§8.3). */
  readonly undamped: ProjectedPoint & { readonly probabilityMet: number | null };
  /** The two models differ by more than 25 points on the probability: both must be shown. */
  readonly isDisputed: boolean;
};

export type IndicatorProjection = {
  /** What any date can be projected from, on the declared scale. */
  readonly trend: DampedTrend;
  /** The fan, from the last observation to the later of target date and end of authority, at most 10 years. */
  readonly points: readonly ProjectedPoint[];
  readonly atTarget: Outcome<DatedProjection>;
  readonly atExpiry: Outcome<DatedProjection>;
  /** Years after the last observation. */
  readonly timeToTarget: Outcome<CrossingTimes>;
  /** `no_scatter`: the series has none at all, so intervals are points and probabilities 0 or 1. */
  readonly flags: readonly ReasonCode[];
};

/**
 * Where an indicator has been and where it would go: statements that stand beside each other and are never merged.
 * Each uses the observations since the last break in comparability.
 */
export type IndicatorTrajectory = {
  readonly id: string;
  readonly code: string;
  /** Null: no observation. */
  readonly span: PeriodSpan | null;
  /** From the baseline to the latest observation, two points. */
  readonly pace: Outcome<PaceStatement>;
  readonly trend: Outcome<Trend>;
  readonly seasonalTrend: Outcome<SeasonalTrend>;
  readonly milestones: Outcome<MilestoneProgress>;
  readonly projection: Outcome<IndicatorProjection>;
  /** Probability that two years on the value is worse than its reference (§6.3). */
  readonly reversalRisk: Outcome<number>;
};
