import type { WriteTx } from '#db/client.ts';
import { copyInto } from '#db/copy.ts';
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import type { Period } from '#metrics/domain/period.ts';

export type ObservationStage = {
  add(record: ObservationRecord, details: StagedDetails): Promise<void>;
  flush(): Promise<void>;
};

/** What the import service resolved for a record: its period, its series' source, the source it cites. */
export type StagedDetails = {
  readonly position: number;
  readonly period: Period;
  readonly seriesSource: string;
  readonly sourceId: string;
};

/** Series told apart by number while a file is read; beyond them numbering starts anew, and two may mean one series. */
const MAX_SERIES_KNOWN = 200_000;

const SERIES_COLUMNS = ['number', 'indicator', 'area', 'mission', 'disaggregation', 'source_key'] as const;
const COLUMNS = [
  'position',
  'series_number',
  'period',
  'period_start',
  'period_end',
  'value',
  'status',
  'lower',
  'upper',
  'level',
  'standard_error',
  'sample_size',
  'numerator',
  'denominator',
  'grade',
  'break_before',
  'note',
  'published_on',
  'source_id',
  'sheet',
  'line',
  'column_name',
] as const;

/**
 * Takes the observations of a file in, in two tables that end with the transaction: the series it speaks of, and its
 * figures, which name their series by number: what identifies a series is long and repeats.
 */
export async function stageObservations(tx: WriteTx): Promise<ObservationStage> {
  await tx.sql`
    create temporary table staged_series (
      number integer not null, indicator text not null, area text, mission text, disaggregation text not null,
      source_key text not null, series_id bigint
    ) on commit drop`;
  await tx.sql`
    create temporary table staged_observations (
      position bigint not null, series_number integer not null, period text not null, period_start date not null, period_end date not null,
      value double precision, status text not null, lower double precision, upper double precision, level double precision,
      standard_error double precision, sample_size double precision, numerator double precision,
      denominator double precision, grade text, break_before boolean not null, note text, published_on date,
      source_id bigint not null, sheet text, line bigint not null, column_name text
    ) on commit drop`;
  const series = copyInto(tx, 'staged_series', SERIES_COLUMNS);
  const stream = copyInto(tx, 'staged_observations', COLUMNS);
  const numbers = new Map<string, number>();
  let count = 0;
  async function declare(key: string, record: ObservationRecord, seriesSource: string): Promise<number> {
    const { indicator, area, mission, disaggregation } = record;
    if (numbers.size >= MAX_SERIES_KNOWN) numbers.clear();
    count += 1;
    numbers.set(key, count);
    await series.add([count, indicator, area, mission, disaggregation, seriesSource]);
    return count;
  }
  return {
    async add(record, { position, period, seriesSource, sourceId }) {
      const { indicator, area, mission, disaggregation } = record;
      const key = `${indicator}\n${area ?? ''}\n${mission ?? ''}\n${disaggregation}\n${seriesSource}`;
      await stream.add([
        position,
        numbers.get(key) ?? (await declare(key, record, seriesSource)),
        period.label,
        period.start,
        period.end,
        record.value,
        record.status,
        record.lower,
        record.upper,
        record.level,
        record.standardError,
        record.sampleSize,
        record.numerator,
        record.denominator,
        record.grade,
        record.breakBefore,
        record.note,
        record.publishedOn,
        sourceId,
        record.sheet,
        record.line,
        record.column,
      ]);
    },
    async flush() {
      await series.flush();
      await stream.flush();
    },
  };
}
