import type { CanonicalCase } from '#metrics/backtest/canonical-cases.ts';
import type { Backtest } from '#metrics/backtest/run-backtest.ts';
import type { IndicatorCode } from '#metrics/domain/indicator.ts';
import type { SourceView } from './figure.ts';

/** Where the years after a closing are read: one published series. */
export type OutcomeSeriesView = {
  readonly indicator: IndicatorCode;
  readonly name: string;
  readonly source: SourceView;
};

export type BacktestView = Backtest & {
  readonly methodVersion: string;
  /** ISO timestamp up to which the ledger's knowledge was used. */
  readonly asOf: string;
  /** The borders of the four conditions, as the programme uses them. */
  readonly borders: {
    readonly years: number;
    readonly battleDeaths: number;
    readonly largestRise: number;
    readonly level: number;
    readonly largestFall: number;
  };
  /** The mission's page, where the ledger holds its dossier. */
  readonly missionHref: Readonly<Record<CanonicalCase, string | null>>;
  readonly series: readonly OutcomeSeriesView[];
  /** Neither a dossier of these missions nor a series is on record: the demo portfolio is not loaded. */
  readonly isEmpty: boolean;
};

export type CaseView = BacktestView['cases'][number];
export type SummaryView = BacktestView['all'];
