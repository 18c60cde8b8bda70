/** The figures of an indicator's page as a table, in columns that can be imported again. */

import type { IndicatorView, ObservationVintage } from '#app/view-models/indicator.ts';
import type { CsvCell } from './csv-response.ts';

export const OBSERVATION_COLUMNS = [
  'indicator',
  'area',
  'mission',
  'disaggregation',
  'period',
  'status',
  'value',
  'unit',
  'lower',
  'upper',
  'level',
  'standard_error',
  'sample_size',
  'grade',
  'break_before',
  'published_on',
  'recorded_at',
  'is_current',
  'is_fictional',
  'as_of',
  'source',
  'publisher',
  'title',
  'citation',
  'url',
  'licence',
  'file',
  'sheet',
  'line',
  'column',
  'note',
] as const;

/** One row for each statement, the current one of a period before its earlier ones. */
export function observationCsvRows(view: IndicatorView): CsvCell[][] {
  return view.series.flatMap((series) =>
    series.rows.flatMap((row) => {
      const place = [
        view.definition.code,
        view.place?.area ?? null,
        view.place?.mission ?? null,
        series.disaggregation,
      ];
      if (row.kind === 'absent') {
        const absent: CsvCell[] = [...place, row.period, 'no_observation'];
        return [
          [...absent, ...Array<null>(OBSERVATION_COLUMNS.length - absent.length - 1).fill(null), row.reason],
        ];
      }
      return [row.current, ...row.earlier].map((vintage, index) => [
        ...place,
        row.period,
        vintage.status,
        vintage.value,
        view.definition.unit,
        ...uncertaintyCells(vintage),
        row.breakBefore,
        vintage.publishedOn,
        vintage.recordedAt,
        index === 0,
        view.place?.isFictional ?? false,
        view.asOf,
        ...originCells(vintage),
      ]);
    }),
  );
}

function uncertaintyCells({
  lower,
  upper,
  level,
  standardError,
  sampleSize,
  grade,
}: ObservationVintage): CsvCell[] {
  return [lower, upper, level, standardError, sampleSize, grade];
}

function originCells({ origin, note }: ObservationVintage): CsvCell[] {
  const { key, publisher, title, citation, url, licence, fileName, sheet, line, column } = origin;
  return [key, publisher, title, citation, url, licence, fileName, sheet, line, column, note];
}
