/** The chart of an indicator as a mission uses it: what was observed, baseline, targets and, where given, a fan. */
import type { ChartProjection, ChartSpec } from '#app/view-models/chart.ts';
import { trendSpec } from '#app/view-models/trend-spec.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { IndicatorUse } from '#metrics/domain/dossier.ts';
import { absentPeriods } from '../absent-periods.ts';
import { chartSources } from '../get-indicator-page.ts';
import { type PageContext, requireDefinition } from './page-context.ts';

type Drawn = {
  readonly use: IndicatorUse;
  readonly rows: readonly ObservationRow[];
  readonly projection?: ChartProjection | null;
};

export function chartOfUse(context: PageContext, { use, rows, projection = null }: Drawn): ChartSpec {
  const definition = requireDefinition(context, use.indicator);
  const absent = absentPeriods(
    rows.map((row) => row.period),
    definition.frequency,
  );
  return trendSpec({
    definition,
    use,
    projection,
    asOf: context.asOf,
    sources: chartSources(rows),
    series: [
      {
        key: rows[0]?.seriesId ?? use.indicator,
        label: definition.name,
        observations: [
          ...rows.map((row) => ({
            period: row.period,
            value: row.value,
            reason: row.value === null ? row.status : null,
            lower: row.lower,
            upper: row.upper,
            level: row.level,
            standardError: row.standardError,
            origin: `${row.file}, line ${row.line}`,
            breakBefore: row.breakBefore,
            note: row.note,
          })),
          ...absent.map((period) => ({
            period,
            value: null,
            reason: 'no_observation',
            lower: null,
            upper: null,
            level: null,
            origin: null,
            breakBefore: false,
            note: null,
          })),
        ],
      },
    ],
  });
}
