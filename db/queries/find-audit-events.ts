import type { Json, ReadTx } from '#db/client.ts';

export type AuditFilter = {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Days in UTC, both inclusive. */
  readonly fromOn?: string | undefined;
  readonly toOn?: string | undefined;
  /** Events older than this one: the cursor of the page before. */
  readonly beforeSeq?: number | undefined;
  readonly limit: number;
};

export type AuditEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Json;
  readonly after: Json;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly hash: string;
};

type Row = Omit<AuditEntry, 'seq'> & { seq: string };

/** Newest first; `nextBeforeSeq` is null on the last page. `actor` matches any part of the label. */
export async function findAuditEvents(
  tx: ReadTx,
  filter: AuditFilter,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly nextBeforeSeq: number | null }> {
  const rows = await tx.sql<Row[]>`
    select seq, at, actor, action, subject_type as "subjectType", subject_id as "subjectId",
           before, after, reason, request_id as "requestId", hash
    from audit_events
    where (${filter.actor ?? null}::text is null or position(lower(${filter.actor ?? null}) in lower(actor)) > 0)
      and (${filter.action ?? null}::text is null or action = ${filter.action ?? null})
      and (${filter.subjectType ?? null}::text is null or subject_type = ${filter.subjectType ?? null})
      and (${filter.subjectId ?? null}::text is null or subject_id = ${filter.subjectId ?? null})
      and (${filter.fromOn ?? null}::date is null or at >= ${filter.fromOn ?? null}::date)
      and (${filter.toOn ?? null}::date is null or at < ${filter.toOn ?? null}::date + 1)
      and (${filter.beforeSeq ?? null}::bigint is null or seq < ${filter.beforeSeq ?? null})
    order by seq desc
    limit ${filter.limit + 1}`;
  const entries = rows.slice(0, filter.limit).map((row) => ({ ...row, seq: Number(row.seq) }));
  return { entries, nextBeforeSeq: rows.length > filter.limit ? (entries.at(-1)?.seq ?? null) : null };
}

/** Every action and kind of subject that ever occurred, for the filter's choices. */
export async function findAuditVocabulary(
  tx: ReadTx,
): Promise<{ readonly actions: readonly string[]; readonly subjectTypes: readonly string[] }> {
  const rows = await tx.sql<{ action: string; subject_type: string }[]>`
    select distinct action, subject_type from audit_events`;
  const sorted = (words: string[]) => [...new Set(words)].sort();
  return {
    actions: sorted(rows.map((row) => row.action)),
    subjectTypes: sorted(rows.map((row) => row.subject_type)),
  };
}
