import type { ReadTx } from '#db/client.ts';

export async function hasMission(tx: ReadTx, slug: string): Promise<boolean> {
  const [row] = await tx.sql<{ exists: boolean }[]>`
    select exists (select from missions where slug = ${slug}) as exists`;
  return row?.exists ?? false;
}

/** Every mission's slug, for lists to choose from. */
export async function findMissionSlugs(tx: ReadTx): Promise<readonly string[]> {
  const rows = await tx.sql<{ slug: string }[]>`select slug from missions order by slug`;
  return rows.map((row) => row.slug);
}
