import type { IndicatorIndexEntry, IndicatorIndexView } from '#app/view-models/indicator.ts';
import type { ReadTx } from '#db/client.ts';
import { findIndicatorPlaces } from '#db/queries/find-indicator-places.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';

/** Every indicator the ledger knows, with how much of it is on record. */
export async function getIndicatorIndex(tx: ReadTx, { asOf }: { asOf: string }): Promise<IndicatorIndexView> {
  const definitions = await findIndicatorDefinitions(tx);
  const places = Map.groupBy(
    await findIndicatorPlaces(tx, { indicator: null, asOf }),
    (row) => row.indicator,
  );
  const entries = [...definitions.values()].map((definition): IndicatorIndexEntry => {
    const rows = places.get(definition.code) ?? [];
    const firsts = rows.map((row) => row.firstPeriod).sort();
    const lasts = rows.map((row) => row.lastPeriod).sort();
    return {
      definition,
      places: rows.length,
      observations: rows.reduce((sum, row) => sum + row.periods, 0),
      firstPeriod: firsts[0] ?? null,
      lastPeriod: lasts.at(-1) ?? null,
    };
  });
  return { entries: entries.sort((a, b) => a.definition.name.localeCompare(b.definition.name)), asOf };
}
