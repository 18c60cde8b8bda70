import type { Json, WriteTx } from '#db/client.ts';

/** By whom, and in which request, something was done. */
export type Actor = {
  /** Null: nobody signed in. */
  readonly id: string | null;
  readonly label: string;
  readonly requestId: string | null;
};

export type AuditEvent = {
  readonly actor: Actor;
  /** What was done, in the past tense: `import_committed`, `role_granted`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What changed, without secrets. */
  readonly before?: Json;
  readonly after?: Json;
  readonly reason?: string | null;
};

/**
 * Appends to the audit chain, in the transaction of the write it records.
 *
 * Call it last: from here to the end of the transaction, everybody else who records waits.
 */
export async function recordAudit(tx: WriteTx, event: AuditEvent): Promise<void> {
  const { sql } = tx;
  const json = (value: Json | undefined) => (value === undefined ? null : sql.json(value));
  await sql`
    insert into audit_events (actor_id, actor, action, subject_type, subject_id, before, after, reason, request_id)
    values (${event.actor.id}, ${event.actor.label}, ${event.action}, ${event.subjectType}, ${event.subjectId},
            ${json(event.before)}, ${json(event.after)}, ${event.reason ?? null}, ${event.actor.requestId})`;
}
