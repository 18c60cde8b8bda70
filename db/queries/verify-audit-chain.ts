import type { ReadTx } from '#db/client.ts';

type AuditFault = 'event_missing' | 'event_changed' | 'link_broken' | 'end_missing';

export type AuditVerification = {
  readonly valid: boolean;
  readonly events: number;
  readonly firstBroken: { readonly seq: number; readonly reason: AuditFault } | null;
};

type Row = { events: string; fault_seq: string | null; fault: AuditFault | null };

/** Recomputes every hash and compares the chain's end with the recorded head. */
export async function verifyAuditChain(tx: ReadTx): Promise<AuditVerification> {
  const [row] = await tx.sql<Row[]>`
    with chain as (
      select e.seq, e.hash, e.previous_hash, audit_event_hash(e) as expected_hash,
             lag(e.seq, 1, 0::bigint) over in_order as seq_before,
             lag(e.hash, 1, repeat('0', 64)) over in_order as hash_before
      from audit_events e
      window in_order as (order by e.seq)
    ), faults as (
      select case when seq <> seq_before + 1 then seq_before + 1 else seq end as seq,
             case when seq <> seq_before + 1 then 'event_missing'
                  when hash <> expected_hash then 'event_changed'
                  else 'link_broken' end as fault
      from chain
      where seq <> seq_before + 1 or hash <> expected_hash or previous_hash <> hash_before
      union all
      select end_of_chain.seq + 1, 'end_missing'
      from (select coalesce(max(seq), 0) as seq from audit_events) end_of_chain
      where not exists (
        select from audit_head head
        where head.seq = end_of_chain.seq
          and (head.seq = 0 or head.hash = (select hash from audit_events e where e.seq = head.seq)))
      order by seq, fault desc limit 1
    )
    select (select count(*) from audit_events) as events, faults.seq as fault_seq, faults.fault
    from (select) as always left join faults on true`;
  if (!row) throw new Error('The audit chain gave no answer.');
  const firstBroken = row.fault ? { seq: Number(row.fault_seq), reason: row.fault } : null;
  return { valid: firstBroken === null, events: Number(row.events), firstBroken };
}
