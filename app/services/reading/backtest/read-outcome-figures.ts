import { chooseSeries } from '#app/services/assessing/freeze-series.ts';
import type { ReadTx } from '#db/client.ts';
import { findObservations, type ObservationRow } from '#db/queries/find-observations.ts';
import { OUTCOME_INDICATORS, type ReadFigures, type YearFigures } from '#metrics/backtest/leg.ts';

const YEAR = /^\d{4}$/;

export type OutcomeFigures = { readonly read: ReadFigures; readonly rows: readonly ObservationRow[] };

/** The annual series that outcomes are read from, as known at a time; of several publishers, the one assessments read. */
export async function readOutcomeFigures(tx: ReadTx, asOf: string): Promise<OutcomeFigures> {
  const rows = await findObservations(tx, { indicators: OUTCOME_INDICATORS, asOf });
  return {
    rows,
    read: (indicator, area) => byYear(chooseSeries(rows, { indicator, area, mission: null })),
  };
}

function byYear(rows: readonly ObservationRow[]): YearFigures {
  return new Map(
    rows.flatMap(({ period, value, standardError }) =>
      value === null || !YEAR.test(period) ? [] : [[Number(period), { value, standardError }] as const],
    ),
  );
}
