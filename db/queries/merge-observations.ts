import type { WriteTx } from '#db/client.ts';

export type RepeatedRow = {
  readonly line: number;
  readonly sheet: string | null;
  readonly column: string | null;
  readonly value: number | null;
  readonly firstLine: number;
  readonly isContradiction: boolean;
};

/**
 * Finds the series of every staged row, and makes those the ledger does not have yet.
 *
 * To be called once, before anything else is asked about the stage.
 */
export async function placeObservations(tx: WriteTx): Promise<void> {
  // What follows sorts and joins the whole file; the setting ends with the transaction.
  await tx.sql`set local work_mem = '128MB'`;
  await tx.sql`
    insert into series (indicator, area, mission, disaggregation, source_key)
    select indicator, area, mission, disaggregation, source_key from staged_series
    group by indicator, area, mission, disaggregation, source_key order by min(number)
    on conflict do nothing`;
  await tx.sql`
    update staged_series s set series_id = x.id from series x
    where x.indicator = s.indicator and x.area is not distinct from s.area and x.mission is not distinct from s.mission
      and x.disaggregation = s.disaggregation and x.source_key = s.source_key`;
  await tx.sql`analyze staged_series, staged_observations`;
}

/**
 * Takes rows that state the same fact twice out of the stage: of identical rows the first stays, of rows that
 * contradict each other none does. Returns every row taken out, in file order.
 */
export async function removeRepeatedObservations(tx: WriteTx): Promise<RepeatedRow[]> {
  await tx.sql`
    create temporary table repeated_facts on commit drop as
    select x.series_id, s.period_start, s.period_end
    from staged_observations s join staged_series x on x.number = s.series_number
    group by 1, 2, 3 having count(*) > 1`;
  const [found] = await tx.sql`select from repeated_facts limit 1`;
  if (found === undefined) return [];
  return tx.sql<RepeatedRow[]>`
    with copies as (
      select s.position, first_value(s.line) over facts as first_line, row_number() over facts as nth,
        min(coalesce(s.value::text, '') || s.status) over whole <> max(coalesce(s.value::text, '') || s.status) over whole as differs
      from staged_observations s join staged_series x on x.number = s.series_number
      join repeated_facts f on f.series_id = x.series_id and f.period_start = s.period_start and f.period_end = s.period_end
      window whole as (partition by f.series_id, f.period_start, f.period_end),
        facts as (partition by f.series_id, f.period_start, f.period_end order by s.position)
    ), removed as (
      delete from staged_observations s using copies t where s.position = t.position and (t.differs or t.nth > 1)
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
 * Finds what the ledger already holds for the staged rows.
 *
 * A row is `unchanged` when the observation in force at its own vintage says the same and at least as much;
 * `new` when its series and period are not known; `revised` otherwise. For a publisher's own file,
 * transcriptions of it do not count as known. Rows of which nothing is known leave no trace in `held_observations`.
 */
export async function classifyObservations(
  tx: WriteTx,
  { isTranscription }: { isTranscription: boolean },
): Promise<void> {
  await tx.sql`
    create temporary table held_observations (
      position bigint primary key, previous_id bigint, is_same boolean not null
    ) on commit drop`;
  const [held] = await tx.sql`
    select from staged_series x where exists (select from observations o where o.series_id = x.series_id) limit 1`;
  if (held === undefined) return;
  await tx.sql`
    insert into held_observations
    select distinct on (t.position) t.position, case when is_then.known then p.id end, is_then.known and coalesce(
      p.value is not distinct from t.value and p.status = t.status
      and (t.lower is null or (p.lower is not distinct from t.lower and p.upper is not distinct from t.upper and p.level is not distinct from t.level))
      and (t.standard_error is null or p.standard_error is not distinct from t.standard_error)
      and (t.sample_size is null or p.sample_size is not distinct from t.sample_size)
      and (t.numerator is null or p.numerator is not distinct from t.numerator)
      and (t.denominator is null or p.denominator is not distinct from t.denominator)
      and (t.grade is null or p.grade is not distinct from t.grade)
      and (not t.break_before or p.break_before), false)
    from staged_observations t join staged_series x on x.number = t.series_number
    join known_observations('infinity') p
      on p.series_id = x.series_id and p.period_start = t.period_start and p.period_end = t.period_end
    cross join lateral (select p.vintage <= coalesce(t.published_on, 'infinity') as known) is_then
    where ${isTranscription} or not p.is_transcription
    order by t.position, is_then.known desc, p.vintage desc, p.is_transcription, p.recorded_at desc, p.id desc`;
  await tx.sql`analyze held_observations`;
}

export type ObservationCounts = {
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
};

export async function countObservations(tx: WriteTx): Promise<ObservationCounts> {
  const [row] = await tx.sql<[ObservationCounts]>`
    select (staged.rows - held.rows)::int as new, (held.rows - held.same)::int as revised, held.same::int as unchanged
    from (select count(*) as rows from staged_observations) staged,
      (select count(*) as rows, count(*) filter (where is_same) as same from held_observations) held`;
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
    with changed as (
      (select s.position, 'revised' as outcome, h.previous_id from staged_observations s
        join held_observations h on h.position = s.position where not h.is_same order by s.position limit ${limit})
      union all
      (select s.position, 'new', null from staged_observations s
        where not exists (select from held_observations h where h.position = s.position) order by s.position limit ${limit})
    )
    select c.outcome, x.indicator, x.area, x.mission, s.period, s.value, s.status, p.value as "previousValue",
      p.status as "previousStatus", s.sheet, s.line::int as line, s.column_name as "column"
    from changed c join staged_observations s on s.position = c.position join staged_series x on x.number = s.series_number
    left join observations p on p.series_id = x.series_id and p.id = c.previous_id
    order by c.outcome desc, s.position limit ${limit}`;
}

/**
 * Appends what is new or revised to the ledger, under one batch and one time of recording, and witnesses what is
 * unchanged. A transcription is no witness to its publisher's own file.
 *
 * Rows enter in the order of the key, so that the index grows at its end and not all over.
 */
export async function appendObservations(
  tx: WriteTx,
  batch: { readonly id: string; readonly recordedAt: string; readonly isTranscription: boolean },
): Promise<void> {
  await tx.sql`
    insert into observations (series_id, period, period_start, period_end, value, status, lower, upper, level, standard_error,
      sample_size, numerator, denominator, grade, break_before, note, published_on, source_id, batch_id, is_transcription,
      sheet, line, column_name, recorded_at)
    select x.series_id, s.period, s.period_start, s.period_end, s.value, s.status, s.lower, s.upper, s.level, s.standard_error, s.sample_size,
      s.numerator, s.denominator, s.grade, s.break_before, s.note, s.published_on, s.source_id, ${batch.id}, ${batch.isTranscription},
      s.sheet, s.line, s.column_name, ${batch.recordedAt}
    from staged_observations s join staged_series x on x.number = s.series_number
    left join held_observations h on h.position = s.position
    where h.is_same is not true order by x.series_id, s.position`;
  await tx.sql`
    insert into confirmations (series_id, observation_id, batch_id, published_on, source_id, is_transcription, sheet, line,
      column_name, recorded_at)
    select o.series_id, h.previous_id, ${batch.id}, s.published_on, s.source_id, ${batch.isTranscription}, s.sheet, s.line,
      s.column_name, ${batch.recordedAt}
    from held_observations h join staged_observations s on s.position = h.position
    join staged_series x on x.number = s.series_number
    join observations o on o.series_id = x.series_id and o.id = h.previous_id
    where h.is_same and (o.is_transcription or not ${batch.isTranscription})
    order by o.series_id, s.position`;
}
