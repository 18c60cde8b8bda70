import type { AreaCode } from '#metrics/domain/area.ts';
import type { CriterionKind, CriterionRole } from '#metrics/domain/dossier.ts';
import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { Frequency } from '#metrics/domain/period.ts';
import type { Comparator, Truth } from '#metrics/domain/rule.ts';
import type { FigureView, SourceView } from './figure.ts';

/** The sunset rule with the truth of every node. */
export type RuleNodeView =
  | { readonly kind: 'criterion'; readonly id: string; readonly title: string; readonly truth: Truth }
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly of: readonly RuleNodeView[] }
  | {
      readonly kind: 'at_least';
      readonly count: number;
      readonly truth: Truth;
      readonly of: readonly RuleNodeView[];
    }
  | { readonly kind: 'not'; readonly truth: Truth; readonly of: RuleNodeView };

export type CriterionPeriodView = {
  readonly period: string;
  readonly truth: Truth;
  readonly reason: ReasonCode | null;
  readonly probability: number | null;
  /** The observation it was judged by; null when there is none. */
  readonly figure: FigureView | null;
};

export type CriterionView = {
  readonly id: string;
  readonly title: string;
  readonly kind: CriterionKind;
  readonly role: CriterionRole;
  readonly truth: Truth;
  /** Why it is undetermined; null otherwise. */
  readonly reason: ReasonCode | null;
  readonly indicator: {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly href: string;
  } | null;
  readonly area: AreaCode | null;
  readonly comparator: Comparator | null;
  readonly threshold: number | null;
  readonly upper: number | null;
  readonly sustained: { readonly periods: number; readonly frequency: Frequency } | null;
  readonly minQuality: QualityGrade | null;
  /** π: how sure the ledger must be before it calls the condition met. */
  readonly decisionProbability: number | null;
  /** Probability that the condition holds, given the measurement error. */
  readonly probability: Outcome<number>;
  /** Periods of the window, newest first. */
  readonly periods: readonly CriterionPeriodView[];
  readonly mandateRef: string | null;
  readonly verifiedBy: string | null;
  readonly source: SourceView;
};

export type ExitView = {
  /** Null: the public record states no sunset rule. */
  readonly rule: RuleNodeView | null;
  readonly truth: Truth;
  /** Lower and upper differ when criteria without data were taken as 0 and as 1 (method §5.6). */
  readonly probability: Outcome<{ readonly lower: number; readonly upper: number }>;
  readonly criteria: readonly CriterionView[];
  readonly gates: readonly CriterionView[];
  readonly vetoes: readonly CriterionView[];
  /** All gates hold and no veto does; `T` with neither declared is a governance warning, not a pass. */
  readonly safeguardsTruth: Truth;
};
