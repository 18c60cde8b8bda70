import type { ReadTx } from '#db/client.ts';
import type { ActivityChange } from './merge-activities.ts';
import type { ObservationChange } from './merge-observations.ts';

/** What a committed batch added to the ledger, revisions with the value that was in force before them. */
export async function findBatchObservations(
  tx: ReadTx,
  batchId: string,
  limit: number,
): Promise<ObservationChange[]> {
  return tx.sql<ObservationChange[]>`
    select case when p.id is null then 'new' else 'revised' end as outcome, s.indicator, s.area, s.mission, o.period, o.value, o.status,
      p.value as "previousValue", p.status as "previousStatus", o.sheet, o.line::int as line, o.column_name as "column"
    from observations o join series s on s.id = o.series_id
    left join lateral (
      select e.id, e.value, e.status from observations e
      where e.series_id = o.series_id and e.period_start = o.period_start and e.period_end = o.period_end and e.recorded_at < o.recorded_at
        and not exists (select 1 from import_batches r where r.reverts_batch_id = e.batch_id and r.recorded_at < o.recorded_at)
      order by coalesce(e.published_on, (e.recorded_at at time zone 'UTC')::date) desc, e.is_transcription, e.recorded_at desc limit 1
    ) p on true
    where o.batch_id = ${batchId}
    order by p.id is null, o.id limit ${limit}`;
}

export async function findBatchActivities(
  tx: ReadTx,
  batchId: string,
  limit: number,
): Promise<ActivityChange[]> {
  return tx.sql<ActivityChange[]>`
    select case when exists (select 1 from activity_versions e where e.activity_id = v.activity_id and e.parts && v.parts and e.recorded_at < v.recorded_at)
        then 'revised' else 'new' end as outcome,
      a.iati_identifier as "iatiIdentifier", v.title, v.line::int as line,
      (select count(*)::int from transactions t where t.activity_id = v.activity_id and t.version_id = v.id)
        + (select count(*)::int from budgets b where b.activity_id = v.activity_id and b.version_id = v.id)
        + (select count(*)::int from planned_disbursements p where p.activity_id = v.activity_id and p.version_id = v.id) as items
    from activity_versions v join activities a on a.id = v.activity_id
    where v.batch_id = ${batchId} order by v.id limit ${limit}`;
}

export type BatchPlace = {
  readonly indicator: string;
  readonly area: string | null;
  readonly mission: string | null;
  readonly records: number;
};

/** Where a batch's observations can be seen. */
export async function findBatchPlaces(tx: ReadTx, batchId: string, limit: number): Promise<BatchPlace[]> {
  return tx.sql<BatchPlace[]>`
    select s.indicator, s.area, s.mission, count(*)::int as records from observations o join series s on s.id = o.series_id
    where o.batch_id = ${batchId} group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit ${limit}`;
}

/** Missions a batch said something about: their dossier, their money, or observations of their own, of their areas or of their peers. */
export async function findBatchMissions(tx: ReadTx, batchId: string): Promise<string[]> {
  const rows = await tx.sql<{ slug: string }[]>`
    select m.slug from missions m join current_dossiers('infinity') d on d.mission_id = m.id
    where exists (select 1 from dossiers o where o.mission_id = m.id and o.batch_id = ${batchId})
      or exists (select 1 from activity_versions v where v.batch_id = ${batchId} and v.mission = m.slug)
      or exists (select 1 from observations o join series s on s.id = o.series_id where o.batch_id = ${batchId}
        and (s.mission = m.slug or s.area in (
          select area from mission_areas where dossier_id = d.id
          union select unnest(areas) from peer_pools where dossier_id = d.id)))
    order by m.slug`;
  return rows.map((row) => row.slug);
}

/** Of the missions a batch said something about, those without an assessment that knew of it. */
export async function findUnassessedMissions(tx: ReadTx, batchId: string): Promise<string[]> {
  const slugs = await findBatchMissions(tx, batchId);
  const rows = await tx.sql<{ slug: string }[]>`
    select m.slug from missions m join import_batches b on b.id = ${batchId}
    where m.slug = any(${slugs}) and not exists (select 1 from assessments a where a.mission_id = m.id and least(a.as_of, a.recorded_at) >= b.recorded_at)
    order by m.slug`;
  return rows.map((row) => row.slug);
}
