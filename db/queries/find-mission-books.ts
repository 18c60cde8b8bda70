import type { ReadTx } from '#db/client.ts';

export type ActivityRow = {
  readonly id: string;
  /** Identifiers of the activities that it says it is a part of. */
  readonly parents: readonly string[];
  readonly startedOn: string | null;
};

export type AllocationRow = {
  readonly activity: string;
  readonly objective: string | null;
  readonly share: number;
};

/** A mission's activities in force at a time; type 1 among related activities is the parent (IATI). */
export async function findActivities(
  tx: ReadTx,
  { mission, asOf }: { mission: string; asOf: string },
): Promise<ActivityRow[]> {
  return tx.sql<ActivityRow[]>`
    select a.iati_identifier as id, v.start_on as "startedOn",
      (select coalesce(jsonb_agg(r ->> 'ref' order by r ->> 'ref'), '[]') from jsonb_array_elements(v.related_activities) r
        where r ->> 'type' = '1' and r ->> 'ref' is not null) as parents
    from current_activity_versions(${asOf}) v join activities a on a.id = v.activity_id
    where v.mission = ${mission} order by a.iati_identifier`;
}

/** What a mission's newest batch that declares allocations says of them, as known at a time. */
export async function findAllocations(
  tx: ReadTx,
  { mission, asOf }: { mission: string; asOf: string },
): Promise<AllocationRow[]> {
  return tx.sql<AllocationRow[]>`
    with known as (
      select l.* from allocations l join missions m on m.id = l.mission_id
      where m.slug = ${mission} and l.recorded_at <= ${asOf}
        and not exists (select 1 from import_batches r where r.reverts_batch_id = l.batch_id and r.recorded_at <= ${asOf}))
    select a.iati_identifier as activity, k.objective_id as objective, k.share
    from known k join activities a on a.id = k.activity_id
    where k.batch_id = (select max(batch_id) from known) order by k.id`;
}
