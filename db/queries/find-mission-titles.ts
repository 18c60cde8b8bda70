import type { ReadTx } from '#db/client.ts';

export type MissionTitle = { readonly slug: string; readonly name: string; readonly acronym: string | null };

/** What every mission in force is called: all that a list of choices needs. */
export async function findMissionTitles(tx: ReadTx): Promise<MissionTitle[]> {
  return tx.sql<MissionTitle[]>`
    select m.slug, d.name, d.acronym from current_dossiers('infinity') d join missions m on m.id = d.mission_id order by m.slug`;
}
