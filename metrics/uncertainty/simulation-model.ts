/**
 * What the Monte Carlo needs of a mission, whatever it was read from: scores and conditions as functions of one
 * uniform each, weights, and the deterministic results they belong to.
 */
import type { Rule, Truth } from '#metrics/domain/rule.ts';

export type SimulatedIndicator = {
  readonly id: string;
  /** Share among its siblings, the missing ones included. */
  readonly weight: number;
  /** Name of its random stream: the observation behind it, so that a criterion on the same one errs alike. */
  readonly stream: string;
  /** Score (0–100) at a quantile of the measurement; null: missing. */
  readonly scoreAt: ((u: number) => number) | null;
};

/** An objective that has a score; those without one are left out, as in the score itself. */
export type SimulatedObjective = {
  readonly id: string;
  readonly weight: number;
  readonly indicators: readonly SimulatedIndicator[];
};

export type SimulatedPeriod = {
  readonly stream: string;
  /** Whether the condition holds at a quantile of the measurement. */
  readonly holdsAt: (u: number) => boolean;
};

export type SimulatedCriterion = {
  readonly id: string;
  readonly role: 'criterion' | 'gate' | 'veto';
  /** Share among the criteria that make up component C; 0 for all others. */
  readonly weight: number;
  /** The periods of its window; null: undetermined for want of data or quality, and stays so. */
  readonly periods: readonly (SimulatedPeriod | null)[];
};

export type SimulatedOwnership =
  | { readonly kind: 'known'; readonly value: number }
  | {
      readonly kind: 'indicators';
      readonly members: readonly { readonly id: string; readonly weight: number }[];
    }
  | { readonly kind: 'assumed' };

export type SimulationModel = {
  readonly missionId: string;
  /** Null: the score is withheld. */
  readonly objectives: readonly SimulatedObjective[] | null;
  readonly criteria: readonly SimulatedCriterion[];
  readonly rule: Rule | null;
  /** Component D and R̄; null: not available, D is then assumed. */
  readonly durability: number | null;
  readonly reversal: number | null;
  readonly ownership: SimulatedOwnership;
  /** Probability of the rule where it is given; absent or null: from the draws. */
  readonly ruleProbability?: number | null;
  /** Deterministic results: the central values, and what decides whether a score is withheld. */
  readonly score: number | null;
  readonly ers: number | null;
  readonly gates: Truth;
};
