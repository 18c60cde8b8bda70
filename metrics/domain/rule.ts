import type { QualityGrade } from './observation.ts';
import type { Frequency } from './period.ts';

export const COMPARATORS = ['>=', '>', '<=', '<', '==', 'between', 'outside'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A sunset rule over criterion ids (method §5.1). Groups are unweighted. */
export type Rule =
  | { readonly ref: string }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly atLeast: number; readonly of: readonly Rule[] }
  | { readonly not: Rule };

/** Met, not met, cannot be determined: strong Kleene logic (method §5.2). */
export type Truth = 'T' | 'F' | 'U';

export type Condition = {
  readonly comparator: Comparator;
  readonly threshold: number;
  /** Second bound of `between` and `outside`; null otherwise. */
  readonly upper: number | null;
  readonly sustained: { readonly periods: number; readonly frequency: Frequency };
  readonly minQuality: QualityGrade;
  /** Decision probability π, in (0.5, 1]. */
  readonly decisionProbability: number;
};
