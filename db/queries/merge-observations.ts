import type { WriteTx } from '#db/client.ts';
import { type CopyStream, copyInto } from '#db/copy.ts';
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

const COLUMNS = [
  'position',
  'indicator',
  'area',
  'mission',
  'disaggregation',
  'source_key',
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

export async function stageObservations(tx: WriteTx): Promise<ObservationStage> {
  await tx.sql`
    create temporary table staged_observations (
      position bigint not null, indicator text not null, area text, mission text, disaggregation text not null,
      source_key text not null, period text not null, period_start date not null, period_end date not null,
      value double precision, status text not null, lower double precision, upper double precision, level double precision,
      standard_error double precision, sample_size double precision, numerator double precision,
      denominator double precision, grade text, break_before boolean not null, note text, published_on date,
      source_id bigint not null, sheet text, line bigint not null, column_name text,
      series_id bigint, outcome text, previous_id bigint
    ) on commit drop`;
  const stream: CopyStream = copyInto(tx, 'staged_observations', COLUMNS);
  return {
    add: (record, { position, period, seriesSource, sourceId }) =>
      stream.add([
        position,
        record.indicator,
        record.area,
        record.mission,
        record.disaggregation,
        seriesSource,
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
      ]),
    flush: stream.flush,
  };
}

export type RepeatedRow = {
  readonly line: number;
  readonly sheet: string | null;
  readonly column: string | null;
  readonly value: number | null;
  readonly firstLine: number;
  readonly isContradiction: boolean;
};

/**
 * Takes rows that state the same fact twice out of the stage: of identical rows the first stays, of rows that
 * contradict each other none does. Returns every row taken out, in file order.
 */
export async function removeRepeatedObservations(tx: WriteTx): Promise<RepeatedRow[]> {
  return tx.sql<RepeatedRow[]>`
    with grouped as (
      select position, first_value(line) over facts as first_line, row_number() over facts as nth,
        count(*) over whole as copies,
        min(coalesce(value::text, '') || status) over whole <> max(coalesce(value::text, '') || status) over whole as differs
      from staged_observations
      window whole as (partition by indicator, area, mission, disaggregation, source_key, period_start, period_end),
        facts as (partition by indicator, area, mission, disaggregation, source_key, period_start, period_end order by position)
    ), taken as (
      select position, first_line, differs from grouped where copies > 1 and (differs or nth > 1)
    ), removed as (
      delete from staged_observations s using taken t where s.position = t.position
      returning s.position, s.line, s.sheet, s.column_name, s.value, t.first_line, t.differs
    )
    select line::int as line, sheet, column_name as "column", value, first_line::int as "firstLine", differs as "isContradiction"
    from removed order by position`;
}

/** Lines of the file that have nothing left on the stage once the repeated rows are out, by why they were taken out. */
export async function countEmptiedLines(
  tx: WriteTx,
  taken: readonly RepeatedRow[],
): Promise<{ readonly contradicting: number; readonly repeating: number }> {
  const [row] = await tx.sql<[{ contradicting: number; repeating: number }]>`
    with taken as (
      select sheet, line, bool_or("isContradiction") as contradicts
      from jsonb_to_recordset(${tx.sql.json(taken as never)}) as t (sheet text, line bigint, "isContradiction" boolean) group by 1, 2
    )
    select count(*) filter (where contradicts)::int as contradicting, count(*) filter (where not contradicts)::int as repeating
    from taken t where not exists (select 1 from staged_observations s where s.line = t.line and s.sheet is not distinct from t.sheet)`;
  return row;
}

/**
 * Finds the series of every staged row and what the ledger already holds for it.
 *
 * A row is `unchanged` when the observation in force at its own vintage says the same and at least as much;
 * `new` when its series and period are not known; `revised` otherwise. For a publisher's own file,
 * transcriptions of it do not count as known.
 */
export async function classifyObservations(
  tx: WriteTx,
  { isTranscription }: { isTranscription: boolean },
): Promise<void> {
  await tx.sql`
    insert into series (indicator, area, mission, disaggregation, source_key)
    select indicator, area, mission, disaggregation, source_key from staged_observations
    group by indicator, area, mission, disaggregation, source_key order by min(position)
    on conflict do nothing`;
  await tx.sql`
    update staged_observations s set series_id = x.id from series x
    where x.indicator = s.indicator and x.area is not distinct from s.area and x.mission is not distinct from s.mission
      and x.disaggregation = s.disaggregation and x.source_key = s.source_key`;
  await tx.sql`analyze staged_observations`;
  await tx.sql`
    update staged_observations s set previous_id = found.id,
      outcome = case when found.is_same then 'unchanged' when found.is_known then 'revised' else 'new' end
    from (
      select t.position, p.id, p.id is not null or later.is_known as is_known, coalesce(
        p.value is not distinct from t.value and p.status = t.status
        and (t.lower is null or (p.lower is not distinct from t.lower and p.upper is not distinct from t.upper and p.level is not distinct from t.level))
        and (t.standard_error is null or p.standard_error is not distinct from t.standard_error)
        and (t.sample_size is null or p.sample_size is not distinct from t.sample_size)
        and (t.numerator is null or p.numerator is not distinct from t.numerator)
        and (t.denominator is null or p.denominator is not distinct from t.denominator)
        and (t.grade is null or p.grade is not distinct from t.grade)
        and (not t.break_before or p.break_before), false) as is_same
      from staged_observations t
      left join lateral (
        select k.* from known_observations('infinity') k
        where k.series_id = t.series_id and k.period_start = t.period_start and k.period_end = t.period_end
          and k.vintage <= coalesce(t.published_on, 'infinity') and (${isTranscription} or not k.is_transcription)
        order by k.vintage desc, k.is_transcription, k.recorded_at desc, k.id desc limit 1
      ) p on true
      left join lateral (
        select exists (select 1 from known_observations('infinity') k
          where k.series_id = t.series_id and k.period_start = t.period_start and k.period_end = t.period_end
            and (${isTranscription} or not k.is_transcription)) as is_known
      ) later on true
    ) found
    where found.position = s.position`;
}

export type ObservationCounts = {
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
};

export async function countObservations(tx: WriteTx): Promise<ObservationCounts> {
  const [row] = await tx.sql<[ObservationCounts]>`
    select count(*) filter (where outcome = 'new')::int as new, count(*) filter (where outcome = 'revised')::int as revised,
      count(*) filter (where outcome = 'unchanged')::int as unchanged
    from staged_observations`;
  return row;
}

export async function countStagedObservations(tx: WriteTx): Promise<number> {
  const [row] = await tx.sql<[{ count: number }]>`select count(*)::int as count from staged_observations`;
  return row.count;
}

export type ObservationChange = {
  readonly outcome: 'new' | 'revised';
  readonly indicator: string;
  readonly area: string | null;
  readonly mission: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly status: string;
  readonly previousValue: number | null;
  readonly previousStatus: string | null;
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string | null;
};

/** The first changes in file order, revisions before new records: what a person checks before committing. */
export async function sampleObservationChanges(tx: WriteTx, limit: number): Promise<ObservationChange[]> {
  return tx.sql<ObservationChange[]>`
    select s.outcome, s.indicator, s.area, s.mission, s.period, s.value, s.status, p.value as "previousValue",
      p.status as "previousStatus", s.sheet, s.line::int as line, s.column_name as "column"
    from staged_observations s left join observations p on p.series_id = s.series_id and p.id = s.previous_id
    where s.outcome in ('new', 'revised')
    order by s.outcome desc, s.position limit ${limit}`;
}

/**
 * Appends what is new or revised to the ledger, under one batch and one time of recording, and witnesses what is
 * unchanged. A transcription is no witness to its publisher's own file.
 */
export async function appendObservations(
  tx: WriteTx,
  batch: { readonly id: string; readonly recordedAt: string; readonly isTranscription: boolean },
): Promise<void> {
  await tx.sql`
    insert into observations (series_id, period, period_start, period_end, value, status, lower, upper, level, standard_error,
      sample_size, numerator, denominator, grade, break_before, note, published_on, source_id, batch_id, is_transcription,
      sheet, line, column_name, recorded_at)
    select series_id, period, period_start, period_end, value, status, lower, upper, level, standard_error, sample_size,
      numerator, denominator, grade, break_before, note, published_on, source_id, ${batch.id}, ${batch.isTranscription},
      sheet, line, column_name, ${batch.recordedAt}
    from staged_observations where outcome in ('new', 'revised') order by series_id, position`;
  await tx.sql`
    insert into confirmations (series_id, observation_id, batch_id, published_on, source_id, is_transcription, sheet, line,
      column_name, recorded_at)
    select s.series_id, s.previous_id, ${batch.id}, s.published_on, s.source_id, ${batch.isTranscription}, s.sheet, s.line,
      s.column_name, ${batch.recordedAt}
    from staged_observations s join observations o on o.series_id = s.series_id and o.id = s.previous_id
    where s.outcome = 'unchanged' and (o.is_transcription or not ${batch.isTranscription})
    order by s.series_id, s.position`;
}
