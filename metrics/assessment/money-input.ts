/** The money of a mission as on file, in the currencies it was stated in. */
import type { Activity, Budget, Flow } from '#metrics/money/statement.ts';

/** A part of what an activity spends, declared for an objective. */
export type InputAllocation = {
  readonly activity: string;
  /** Null: declared as not allocated to any objective. */
  readonly objective: string | null;
  /** Of the activity's spending, 0–1. */
  readonly share: number;
};

/** A price index for one currency. */
export type InputDeflator = {
  readonly currency: string;
  readonly name: string;
  readonly citation: string;
  /** Year whose prices results are in. */
  readonly baseYear: string;
  readonly byYear: Readonly<Record<string, number>>;
};

export type MoneyInput = {
  readonly activities: readonly Activity[];
  /** Those whose days have ended by the evaluation date. */
  readonly flows: readonly Flow[];
  /** All that are on file, those for days to come too. */
  readonly budgets: readonly Budget[];
  readonly allocations: readonly InputAllocation[];
  readonly deflators: readonly InputDeflator[];
};
