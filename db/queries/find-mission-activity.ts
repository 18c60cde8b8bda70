import type { ReadTx } from '#db/client.ts';

/** Last day any evidence of a mission's own speaks of: an observation about it, or money; by slug. */
export async function findMissionActivity(tx: ReadTx): Promise<Map<string, string>> {
  const rows = await tx.sql<{ slug: string; latestOn: string }[]>`
    select slug, max(day) as "latestOn" from (
      select s.mission as slug, k.period_end as day from series s join known_observations('infinity') k on k.series_id = s.id where s.mission is not null
      union all
      select v.mission, t.transaction_on from current_activity_parts('infinity', 'transactions') v
        join transactions t on t.activity_id = v.activity_id and t.version_id = v.id where v.mission is not null
      union all
      select v.mission, u.period_end from current_activity_parts('infinity', 'budgets') v
        join budgets u on u.activity_id = v.activity_id and u.version_id = v.id where v.mission is not null
      union all
      select m.slug, k.period_end from current_dossiers('infinity') d join missions m on m.id = d.mission_id
        join indicator_uses i on i.dossier_id = d.id and i.role <> 'context'
        join series s on s.indicator = i.indicator and s.area = i.area join known_observations('infinity') k on k.series_id = s.id
    ) evidence group by slug`;
  return new Map(rows.map(({ slug, latestOn }) => [slug, latestOn]));
}
