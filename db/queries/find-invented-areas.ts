import type { ReadTx } from '#db/client.ts';

/** Areas of the fictional missions on record and of their peers: the only places with a code that no country has. */
export async function findInventedAreas(tx: ReadTx): Promise<Set<string>> {
  const rows = await tx.sql<{ area: string }[]>`
    select a.area from current_dossiers('infinity') d join mission_areas a on a.dossier_id = d.id where d.is_fictional
    union
    select unnest(p.areas) from current_dossiers('infinity') d join peer_pools p on p.dossier_id = d.id where d.is_fictional`;
  return new Set(rows.map(({ area }) => area));
}

/** The areas a mission's dossier names. */
export async function findMissionAreas(tx: ReadTx, slug: string): Promise<Set<string>> {
  const rows = await tx.sql<{ area: string }[]>`
    select a.area from current_dossiers('infinity') d join missions m on m.id = d.mission_id join mission_areas a on a.dossier_id = d.id
    where m.slug = ${slug}`;
  return new Set(rows.map(({ area }) => area));
}
