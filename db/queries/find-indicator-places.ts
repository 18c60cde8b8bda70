import type { ReadTx } from '#db/client.ts';

export type IndicatorPlaceRow = {
  readonly indicator: string;
  readonly area: string | null;
  readonly mission: string | null;
  readonly periods: number;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
};

/** Areas and missions with observations in force, per indicator (all indicators when `indicator` is null). */
export async function findIndicatorPlaces(
  tx: ReadTx,
  { indicator, asOf }: { indicator: string | null; asOf: string },
): Promise<IndicatorPlaceRow[]> {
  return tx.sql<IndicatorPlaceRow[]>`
    select s.indicator, s.area, s.mission, count(distinct (k.period_start, k.period_end))::int as periods,
      (array_agg(k.period order by k.period_start, k.period_end))[1] as "firstPeriod",
      (array_agg(k.period order by k.period_end desc, k.period_start desc))[1] as "lastPeriod"
    from series s join known_observations(${asOf}) k on k.series_id = s.id
    where ${indicator}::text is null or s.indicator = ${indicator}
    group by s.indicator, s.area, s.mission order by s.indicator, s.area nulls last, s.mission`;
}
