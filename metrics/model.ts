/**
 * A mission as a self-contained model: current values and criteria histories, without ledger or provenance. What
 * `score` reads from a file.
 */
import type { Scale } from './domain/indicator.ts';
import type { QualityGrade } from './domain/observation.ts';
import type { Comparator, Rule } from './domain/rule.ts';
import type { StatedUncertainty } from './observation/stated-uncertainty.ts';
import type { CalendarState } from './readiness/calendar.ts';

export type ModelIndicator = {
  readonly id: string;
  readonly weight: number | null;
  readonly direction: 'higher' | 'lower' | 'maintain';
  readonly scale: Scale;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly width: number | null;
  readonly value: number | null;
  readonly uncertainty: StatedUncertainty;
};

export type ModelObjective = {
  readonly id: string;
  readonly weight: number | null;
  readonly isCritical: boolean;
  readonly indicators: readonly ModelIndicator[];
};

export type ModelCriterion = {
  readonly id: string;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly upper: number | null;
  readonly weight: number | null;
  /** Number of consecutive periods. */
  readonly sustained: number;
  /** π; null: the method's default. */
  readonly decisionProbability: number | null;
  readonly minQuality: QualityGrade;
  /** The errors of all its periods are one and the same in a draw; absent: independent. */
  readonly hasCommonError?: boolean;
  /** Every expected period, oldest first; null: no usable data. */
  readonly history: readonly ({ readonly value: number; readonly standardError: number } | null)[];
};

export type ScoreModel = {
  /** Names the random streams of the Monte Carlo; empty when the file names none. */
  readonly id: string;
  readonly objectives: readonly ModelObjective[];
  readonly criteria: readonly ModelCriterion[];
  readonly sunsetRule: Rule | null;
  readonly gates: readonly string[];
  readonly vetoes: readonly string[];
  /** D and O, 0–100; null: not available. */
  readonly durability: number | null;
  readonly ownership: number | null;
  /** Probability of the sunset rule; null: calculated from the criteria under independence. */
  readonly ruleProbability: number | null;
  readonly calendar: CalendarState;
  /** κ of the Dirichlet weights in the Monte Carlo; null: weights are certain. */
  readonly weightConcentration: number | null;
};
