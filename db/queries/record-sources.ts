import { createHash } from 'node:crypto';
import type { WriteTx } from '#db/client.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

/** Stores a source unless exactly this record is stored already; returns its id. */
export async function recordSource(tx: WriteTx, source: SourceRecord): Promise<string> {
  const fields = [
    source.key,
    source.publisher,
    source.title,
    source.citation,
    source.url,
    source.licence,
    source.accessedOn,
    source.publishedOn,
  ];
  const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex');
  await tx.sql`
    insert into sources (key, publisher, title, citation, url, licence, accessed_on, published_on, content_hash)
    values (${source.key}, ${source.publisher}, ${source.title}, ${source.citation}, ${source.url}, ${source.licence},
      ${source.accessedOn}, ${source.publishedOn}, decode(${hash}, 'hex'))
    on conflict (content_hash) do nothing`;
  const [row] = await tx.sql<
    [{ id: string }]
  >`select id from sources where content_hash = decode(${hash}, 'hex')`;
  return row.id;
}
