import type { WriteTx } from '#db/client.ts';
import { ACTIVITY_PARTS } from '#metrics/domain/money.ts';
import { ITEM_TABLES, type ItemKind, type ItemTable } from './activity-items.ts';

export type ForeignActivity = {
  readonly iatiIdentifier: string;
  readonly line: number;
  /** Rows of the file it took: itself and what stands below it. */
  readonly rows: number;
};

/** Takes activities out of the stage that are on record, in any part, for another mission than this, or for none. */
export async function removeForeignActivities({ sql }: WriteTx, mission: string): Promise<ForeignActivity[]> {
  const activities = await sql<{ position: string; iatiIdentifier: string; line: number }[]>`
    delete from staged_activities s using activities a
    where a.iati_identifier = s.iati_identifier and exists (
      select from unnest(${[...ACTIVITY_PARTS]}::text[]) as p (part)
      cross join lateral current_activity_parts('infinity', p.part) v
      where v.activity_id = a.id and v.mission is distinct from ${mission})
    returning s.position::text as position, s.iati_identifier as "iatiIdentifier", s.line::int as line`;
  if (activities.length === 0) return [];
  const rows = new Map(activities.map(({ position }) => [position, 1]));
  for (const { staged } of ITEM_TABLES) {
    const items = await sql<{ position: string; rows: number }[]>`
      with gone as (delete from ${sql(staged)} where activity_position = any(${[...rows.keys()]}::bigint[]) returning activity_position)
      select activity_position::text as position, count(*)::int as rows from gone group by 1`;
    for (const item of items) rows.set(item.position, (rows.get(item.position) ?? 0) + item.rows);
  }
  return activities.map(({ position, ...activity }) => ({ ...activity, rows: rows.get(position) ?? 1 }));
}

/**
 * An activity is unchanged when the whole content of what it states is; otherwise the new content becomes its next
 * version. It is compared with the newest version that states any of the same parts; for a publisher's own file,
 * transcriptions do not count as known.
 */
export async function classifyActivities(
  { sql }: WriteTx,
  { isTranscription }: { isTranscription: boolean },
): Promise<void> {
  await sql`
    insert into activities (iati_identifier) select iati_identifier from staged_activities order by position
    on conflict (iati_identifier) do nothing`;
  await sql`
    update staged_activities s set activity_id = a.id from activities a where a.iati_identifier = s.iati_identifier`;
  await sql`
    update staged_activities s set previous_version_id = c.id,
      outcome = case when c.id is null then 'new' when c.content_hash = s.content_hash then 'unchanged' else 'revised' end
    from staged_activities t left join lateral (
      select v.id, v.content_hash from activity_versions v join import_batches b on b.id = v.batch_id
      where v.activity_id = t.activity_id and v.parts && t.parts and (${isTranscription} or not b.is_transcription)
        and not exists (select 1 from import_batches r where r.reverts_batch_id = v.batch_id)
      order by b.is_transcription desc, v.recorded_at desc, v.id desc limit 1
    ) c on true
    where t.position = s.position`;
  for (const { staged } of ITEM_TABLES) await sql`create index on ${sql(staged)} (activity_position)`;
  await sql`analyze staged_activities, ${sql.unsafe(ITEM_TABLES.map(({ staged }) => staged).join(', '))}`;
}

type Counts = { new: number; revised: number; unchanged: number };
export type MoneyCounts = Record<'activity' | ItemKind, Counts>;
type OutcomeCount = { readonly outcome: keyof Counts; readonly records: number };

/** Records by kind. In a revised activity, an item that stood there before counts as unchanged. */
export async function countActivities(tx: WriteTx): Promise<MoneyCounts> {
  const activities = await tx.sql<OutcomeCount[]>`
    select outcome, count(*)::int as records from staged_activities group by 1`;
  const counts: Partial<MoneyCounts> = { activity: countsOf(activities) };
  for (const item of ITEM_TABLES) counts[item.kind] = countsOf(await countItems(tx, item));
  return counts as MoneyCounts;
}

async function countItems({ sql }: WriteTx, { table, staged, content }: ItemTable): Promise<OutcomeCount[]> {
  return sql<OutcomeCount[]>`
    with held as (
      select s.position, i.content, count(*) as copies
      from staged_activities s join (
        select activity_id, version_id, md5(row(${sql.unsafe(content.join(', '))})::text) as content from ${sql(table)}
      ) i on i.activity_id = s.activity_id and i.version_id = s.previous_version_id
      where s.outcome = 'revised' group by 1, 2
    ), given as (
      select s.position, s.outcome, i.content, count(*) as copies
      from staged_activities s join (
        select activity_position, md5(row(${sql.unsafe(content.join(', '))})::text) as content from ${sql(staged)}
      ) i on i.activity_position = s.position group by 1, 2, 3
    ), compared as (
      select g.outcome, g.copies, least(g.copies, coalesce(h.copies, 0)) as held from given g left join held h using (position, content)
    )
    select case outcome when 'revised' then 'unchanged' else outcome end as outcome,
      sum(case outcome when 'revised' then held else copies end)::int as records from compared group by 1
    union all
    select 'new', sum(copies - held)::int from compared where outcome = 'revised' having count(*) > 0`;
}

function countsOf(rows: readonly OutcomeCount[]): Counts {
  const counts = { new: 0, revised: 0, unchanged: 0 };
  for (const { outcome, records } of rows) counts[outcome] += records;
  return counts;
}

export async function countStagedActivities({ sql }: WriteTx): Promise<Record<keyof MoneyCounts, number>> {
  const count = async (table: string) =>
    (await sql<[{ count: number }]>`select count(*)::int as count from ${sql(table)}`)[0].count;
  const counts: Partial<Record<keyof MoneyCounts, number>> = { activity: await count('staged_activities') };
  for (const { kind, staged } of ITEM_TABLES) counts[kind] = await count(staged);
  return counts as Record<keyof MoneyCounts, number>;
}

export type ActivityChange = {
  readonly outcome: 'new' | 'revised';
  readonly iatiIdentifier: string;
  readonly title: string | null;
  /** Transactions, budgets and planned disbursements. */
  readonly items: number;
  readonly line: number;
};

export async function sampleActivityChanges({ sql }: WriteTx, limit: number): Promise<ActivityChange[]> {
  const items = ITEM_TABLES.map(
    ({ staged }) =>
      sql`+ (select count(*)::int from ${sql(staged)} i where i.activity_position = s.position)`,
  );
  return sql<ActivityChange[]>`
    select s.outcome, s.iati_identifier as "iatiIdentifier", s.title, s.line::int as line,
      (0 ${items}) as items
    from staged_activities s where s.outcome in ('new', 'revised') order by s.outcome desc, s.position limit ${limit}`;
}

export async function appendActivities(
  { sql }: WriteTx,
  batch: { readonly id: string; readonly recordedAt: string },
): Promise<void> {
  await sql`
    with versions as (
      insert into activity_versions (activity_id, parts, title, description, reporting_org_ref, reporting_org_name, reporting_org_type,
        participating_orgs, status, hierarchy, start_on, end_on, default_currency, recipient_countries, recipient_regions,
        sectors, related_activities, mission, content_hash, source_id, batch_id, line, recorded_at)
      select activity_id, parts, title, description, reporting_org_ref, reporting_org_name, reporting_org_type, participating_orgs, status,
        hierarchy, start_on, end_on, default_currency, recipient_countries, recipient_regions, sectors, related_activities, mission,
        content_hash, source_id, ${batch.id}, line, ${batch.recordedAt}
      from staged_activities where outcome in ('new', 'revised') order by position
      returning activity_id, id
    )
    update staged_activities s set version_id = v.id from versions v where v.activity_id = s.activity_id`;
  for (const { table, staged, columns: names } of ITEM_TABLES) {
    const columns = sql.unsafe(names.join(', '));
    await sql`
      insert into ${sql(table)} (activity_id, version_id, position, ${columns})
      select s.activity_id, s.version_id, i.position, ${columns}
      from (select activity_id, version_id, position as activity_position from staged_activities where version_id is not null) s
      join ${sql(staged)} i using (activity_position) order by s.activity_id, i.position`;
  }
}
