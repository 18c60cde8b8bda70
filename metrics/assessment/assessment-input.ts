/**
 * Everything an assessment is a function of: the frozen inputs of one mission on one date. Nothing here refers to
 * the ledger except `ref`, which is carried through unread.
 */
import type { CriterionRole, IndicatorRole } from '#metrics/domain/dossier.ts';
import type { Direction, Scale } from '#metrics/domain/indicator.ts';
import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { Frequency, IsoDate, Period } from '#metrics/domain/period.ts';
import type { Condition, Rule } from '#metrics/domain/rule.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';
import type { MandateInput } from './mandate-input.ts';
import type { MoneyInput } from './money-input.ts';
import type { PeersInput } from './peers-input.ts';

export type InputObservation = {
  readonly period: Period;
  /** In the indicator's unit; null where the publisher says there is no figure. */
  readonly value: number | null;
  readonly uncertainty: StatedUncertainty;
  readonly grade: QualityGrade | null;
  readonly publishedOn: IsoDate | null;
  /** True when this period cannot be compared with the one before. */
  readonly breakBefore: boolean;
  /** Releases of this period's figure on record, and the first of them; absent: one. */
  readonly releases?: { readonly count: number; readonly first: number };
  /** What a rate, percentage or mean was computed from; absent: not on record. */
  readonly counts?: { readonly count: number | null; readonly personsAtRisk: number | null };
  /** Provenance, opaque to the method. */
  readonly ref: string;
};

export type InputSeries = {
  readonly frequency: Frequency;
  /** Years from the end of a period to its publication. */
  readonly lagYears: number;
  /** Declared ends of the scale; null: none. */
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  /** The figures are themselves numbers of persons, cases or events; absent: they are not. */
  readonly isCount?: boolean;
  /** About sexual violence, detainees, children or the misconduct of a named unit (§12.2); absent: not. */
  readonly isSensitive?: boolean;
  /** In any order, one per period. */
  readonly observations: readonly InputObservation[];
};

/** A target value, or the range of `maintain`. */
export type InputTarget = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** A value that was to be reached on the way to the target. */
export type InputMilestone = { readonly on: IsoDate; readonly value: number };

export type InputIndicator = {
  /** Unique within the mission: one indicator may be used for several objectives or areas. */
  readonly id: string;
  readonly code: string;
  readonly direction: Direction;
  readonly scale: Scale;
  /** Whether proportional change has a meaning. */
  readonly isRatioScale: boolean;
  readonly role: IndicatorRole;
  readonly weight: number | null;
  readonly baseline: { readonly value: number; readonly period: Period } | null;
  /** In force on the evaluation date; null: none set. */
  readonly target: InputTarget | null;
  /** When the target in force is due; null: no target, or no date. */
  readonly targetDueOn: IsoDate | null;
  /** In any order. */
  readonly milestones: readonly InputMilestone[];
  /** The first ever set; null: none. */
  readonly originalTarget: InputTarget | null;
  readonly series: InputSeries;
};

export type InputObjective = {
  readonly id: string;
  readonly parent: string | null;
  readonly title: string;
  readonly weight: number | null;
  readonly isCritical: boolean;
  readonly indicators: readonly InputIndicator[];
};

export type InputCriterion = {
  readonly id: string;
  readonly title: string;
  readonly role: CriterionRole;
  readonly weight: number | null;
  /** Null: the public record states the condition, but nothing measurable. */
  readonly condition: Condition | null;
  /** Null: no series answers it. */
  readonly series: InputSeries | null;
  /** |T − B| of the indicator compared, for errors that have to be assumed; null where it has none. */
  readonly span: number | null;
  /** The errors of all its periods are one and the same in a draw (method §7.5); absent: independent. */
  readonly hasCommonError?: boolean;
};

export type AssessmentInput = {
  /** Evaluation date. */
  readonly on: IsoDate;
  readonly objectives: readonly InputObjective[];
  readonly criteria: readonly InputCriterion[];
  readonly rule: Rule | null;
  readonly sunsetOn: IsoDate | null;
  /** Last day of the authority in force on the evaluation date; null: none is documented. */
  readonly expiresOn: IsoDate | null;
  readonly mandate: MandateInput;
  readonly money: MoneyInput;
  /** Null: none are declared. */
  readonly peers: PeersInput | null;
};
