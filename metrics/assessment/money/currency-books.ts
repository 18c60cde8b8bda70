import type { DaySpan } from '#metrics/domain/day-spans.ts';
import { daySpan, withoutSpans } from '#metrics/domain/day-spans.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { Budget, Flow } from '#metrics/money/statement.ts';

/** What is on file in one currency, each amount once. */
export type CurrencyBooks = {
  readonly currency: string;
  readonly spending: readonly Flow[];
  readonly budgets: readonly Budget[];
  /** Days for which spending is on file. */
  readonly spent: readonly DaySpan[];
  /** The last of them; null: no spending is on file. */
  readonly through: IsoDate | null;
  readonly startedOn: IsoDate | null;
  /** Day on which the mission has ended or is to end; null: not on record. */
  readonly endsOn: IsoDate | null;
};

export function budgetDays({ budgets }: CurrencyBooks): DaySpan[] {
  return budgets.map(({ from, to }) => daySpan(from, to));
}

/** Whether every day from one to the other is among the spans. */
export function covers(spans: readonly DaySpan[], from: IsoDate, to: IsoDate): boolean {
  return withoutSpans(daySpan(from, to), spans).length === 0;
}
