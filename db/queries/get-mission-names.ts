import type { ReadTx } from '#db/client.ts';

/** Names of all missions in force, by slug. */
export async function getMissionNames(tx: ReadTx): Promise<Map<string, string>> {
  const rows = await tx.sql<{ slug: string; name: string }[]>`
    select m.slug, coalesce(d.acronym, d.name) as name from current_dossiers('infinity') d join missions m on m.id = d.mission_id order by m.slug`;
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
