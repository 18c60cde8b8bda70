import type { WriteTx } from '#db/client.ts';

export type ForeignActivity = {
  readonly iatiIdentifier: string;
  readonly line: number;
  /** Rows of the file it took: itself, its transactions and its budgets. */
  readonly rows: number;
};

/** Takes activities out of the stage that are on record for another mission than this, or for none. */
export async function removeForeignActivities(tx: WriteTx, mission: string): Promise<ForeignActivity[]> {
  return tx.sql<ForeignActivity[]>`
    with foreign_activities as (
      select s.position from staged_activities s join activities a on a.iati_identifier = s.iati_identifier
      join current_activity_versions('infinity') v on v.activity_id = a.id
      where v.mission is distinct from ${mission}
    ), transactions_out as (
      delete from staged_transactions t using foreign_activities f where t.activity_position = f.position
    ), budgets_out as (
      delete from staged_budgets b using foreign_activities f where b.activity_position = f.position
    )
    delete from staged_activities s using foreign_activities f where s.position = f.position
    returning s.iati_identifier as "iatiIdentifier", s.line::int as line,
      1 + (select count(*)::int from staged_transactions t where t.activity_position = s.position)
        + (select count(*)::int from staged_budgets b where b.activity_position = s.position) as rows`;
}

/** An activity is unchanged when its whole content is; otherwise the new content becomes its next version. */
export async function classifyActivities(tx: WriteTx): Promise<void> {
  await tx.sql`
    insert into activities (iati_identifier) select iati_identifier from staged_activities order by position
    on conflict (iati_identifier) do nothing`;
  await tx.sql`
    update staged_activities s set activity_id = a.id from activities a where a.iati_identifier = s.iati_identifier`;
  await tx.sql`
    update staged_activities s set previous_version_id = c.id,
      outcome = case when c.id is null then 'new' when c.content_hash = s.content_hash then 'unchanged' else 'revised' end
    from staged_activities t left join lateral (
      select v.id, v.content_hash from activity_versions v
      where v.activity_id = t.activity_id
        and not exists (select 1 from import_batches r where r.reverts_batch_id = v.batch_id)
      order by v.recorded_at desc, v.id desc limit 1
    ) c on true
    where t.position = s.position`;
  await tx.sql`create index on staged_transactions (activity_position)`;
  await tx.sql`analyze staged_activities, staged_transactions, staged_budgets`;
}

export type MoneyCounts = Record<
  'activity' | 'transaction' | 'budget',
  { new: number; revised: number; unchanged: number }
>;

/** Records by kind. In a revised activity, a transaction or budget that stood there before counts as unchanged. */
export async function countActivities(tx: WriteTx): Promise<MoneyCounts> {
  const rows = await tx.sql<
    { kind: keyof MoneyCounts; outcome: 'new' | 'revised' | 'unchanged'; records: number }[]
  >`
    with held_transactions as (
      select s.position, md5((t.ref, t.type, t.transaction_on, t.value_on, t.currency, t.amount, t.provider, t.receiver, t.sectors,
          t.recipient_country, t.recipient_region, t.description)::text) as content, count(*) as copies
      from staged_activities s join transactions t on t.activity_id = s.activity_id and t.version_id = s.previous_version_id
      where s.outcome = 'revised' group by 1, 2
    ), given_transactions as (
      select s.position, s.outcome, md5((t.ref, t.type, t.transaction_on, t.value_on, t.currency, t.amount, t.provider, t.receiver,
          t.sectors, t.recipient_country, t.recipient_region, t.description)::text) as content, count(*) as copies
      from staged_activities s join staged_transactions t on t.activity_position = s.position group by 1, 2, 3
    ), held_budgets as (
      select s.position, md5((b.type, b.status, b.period_start, b.period_end, b.value_on, b.currency, b.amount)::text) as content, count(*) as copies
      from staged_activities s join budgets b on b.activity_id = s.activity_id and b.version_id = s.previous_version_id
      where s.outcome = 'revised' group by 1, 2
    ), given_budgets as (
      select s.position, s.outcome, md5((b.type, b.status, b.period_start, b.period_end, b.value_on, b.currency, b.amount)::text) as content, count(*) as copies
      from staged_activities s join staged_budgets b on b.activity_position = s.position group by 1, 2, 3
    ), compared as (
      select 'transaction' as kind, g.outcome, g.copies, least(g.copies, coalesce(h.copies, 0)) as held
      from given_transactions g left join held_transactions h using (position, content)
      union all
      select 'budget', g.outcome, g.copies, least(g.copies, coalesce(h.copies, 0))
      from given_budgets g left join held_budgets h using (position, content)
    )
    select 'activity' as kind, outcome, count(*)::int as records from staged_activities group by 1, 2
    union all
    select kind, case outcome when 'revised' then 'unchanged' else outcome end, sum(case outcome when 'revised' then held else copies end)::int
    from compared group by 1, 2
    union all
    select kind, 'new', sum(copies - held)::int from compared where outcome = 'revised' group by 1`;
  const counts: MoneyCounts = {
    activity: { new: 0, revised: 0, unchanged: 0 },
    transaction: { new: 0, revised: 0, unchanged: 0 },
    budget: { new: 0, revised: 0, unchanged: 0 },
  };
  for (const row of rows) counts[row.kind][row.outcome] += row.records;
  return counts;
}

export async function countStagedActivities(tx: WriteTx): Promise<Record<keyof MoneyCounts, number>> {
  const [row] = await tx.sql<[Record<keyof MoneyCounts, number>]>`
    select (select count(*)::int from staged_activities) as activity, (select count(*)::int from staged_transactions) as transaction,
      (select count(*)::int from staged_budgets) as budget`;
  return row;
}

export type ActivityChange = {
  readonly outcome: 'new' | 'revised';
  readonly iatiIdentifier: string;
  readonly title: string | null;
  readonly transactions: number;
  readonly budgets: number;
  readonly line: number;
};

export async function sampleActivityChanges(tx: WriteTx, limit: number): Promise<ActivityChange[]> {
  return tx.sql<ActivityChange[]>`
    select s.outcome, s.iati_identifier as "iatiIdentifier", s.title, s.line::int as line,
      (select count(*)::int from staged_transactions t where t.activity_position = s.position) as transactions,
      (select count(*)::int from staged_budgets b where b.activity_position = s.position) as budgets
    from staged_activities s where s.outcome in ('new', 'revised') order by s.outcome desc, s.position limit ${limit}`;
}

export async function appendActivities(
  tx: WriteTx,
  batch: { readonly id: string; readonly recordedAt: string },
): Promise<void> {
  await tx.sql`
    with versions as (
      insert into activity_versions (activity_id, title, description, reporting_org_ref, reporting_org_name, reporting_org_type,
        participating_orgs, status, hierarchy, start_on, end_on, default_currency, recipient_countries, recipient_regions,
        sectors, related_activities, mission, content_hash, source_id, batch_id, line, recorded_at)
      select activity_id, title, description, reporting_org_ref, reporting_org_name, reporting_org_type, participating_orgs, status,
        hierarchy, start_on, end_on, default_currency, recipient_countries, recipient_regions, sectors, related_activities, mission,
        content_hash, source_id, ${batch.id}, line, ${batch.recordedAt}
      from staged_activities where outcome in ('new', 'revised') order by position
      returning activity_id, id
    )
    update staged_activities s set version_id = v.id from versions v where v.activity_id = s.activity_id`;
  await tx.sql`
    insert into transactions (activity_id, version_id, position, ref, type, transaction_on, value_on, currency, currency_from, amount,
      provider, receiver, sectors, recipient_country, recipient_region, description, is_humanitarian, period_start, source_id, line)
    select s.activity_id, s.version_id, t.position, t.ref, t.type, t.transaction_on, t.value_on, t.currency, t.currency_from, t.amount,
      t.provider, t.receiver, t.sectors, t.recipient_country, t.recipient_region, t.description, t.is_humanitarian,
      t.period_start, t.source_id, t.line
    from staged_activities s join staged_transactions t on t.activity_position = s.position
    where s.version_id is not null order by s.activity_id, t.position`;
  await tx.sql`
    insert into budgets (activity_id, version_id, position, type, status, period_start, period_end, value_on, currency, amount, source_id, line)
    select s.activity_id, s.version_id, b.position, b.type, b.status, b.period_start, b.period_end, b.value_on, b.currency, b.amount, b.source_id, b.line
    from staged_activities s join staged_budgets b on b.activity_position = s.position
    where s.version_id is not null order by s.activity_id, b.position`;
}
