import type { AuditFilter, AuditPageView } from '#app/view-models/people.ts';
import type { ReadTx } from '#db/client.ts';
import { findAuditEvents, findAuditVocabulary } from '#db/queries/find-audit-events.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';

const ENTRIES_PER_PAGE = 50;

export type AuditQuery = Omit<AuditFilter, 'limit'> & {
  /** Whether the whole chain is verified too, which reads all of it. */
  readonly isChecked: boolean;
};

export async function getAuditPage(tx: ReadTx, { isChecked, ...filter }: AuditQuery): Promise<AuditPageView> {
  return {
    ...(await findAuditEvents(tx, { ...filter, limit: ENTRIES_PER_PAGE })),
    vocabulary: await findAuditVocabulary(tx),
    verification: isChecked ? await verifyAuditChain(tx) : null,
  };
}
