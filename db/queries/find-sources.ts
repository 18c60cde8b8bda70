import type { ReadTx } from '#db/client.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

/** Stored sources by id. */
export async function findSources(tx: ReadTx, ids: readonly string[]): Promise<Map<string, SourceRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql<(SourceRecord & { id: string })[]>`
    select id::text, key, publisher, title, citation, url, licence, accessed_on as "accessedOn", published_on as "publishedOn"
    from sources where id in ${tx.sql(ids as string[])}`;
  return new Map(rows.map((row) => [row.id, row]));
}
