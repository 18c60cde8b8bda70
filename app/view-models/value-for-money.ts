import type { CurrencyAssessment } from '#metrics/assessment/assess-money.ts';

export type { CurrencyAssessment as CurrencyMoneyView } from '#metrics/assessment/assess-money.ts';

/** What a mission's money was worth, one entry for each currency, the main one first. */
export type ValueForMoneyView = {
  readonly currencies: readonly CurrencyAssessment[];
  /** By id. */
  readonly objectiveTitles: Readonly<Record<string, string>>;
};
