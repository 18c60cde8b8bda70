/** What the pages about people and their doings show, as the ledger keeps it. */
import type { Json } from '#db/client.ts';
import type { AuditEntry, AuditFilter } from '#db/queries/find-audit-events.ts';
import type { SessionEntry } from '#db/queries/find-sessions.ts';
import type { User } from '#db/queries/find-users.ts';
import type { PendingInvitation } from '#db/queries/open-invitations.ts';
import type { AuditVerification } from '#db/queries/verify-audit-chain.ts';

export type { AuditEntry, AuditFilter, AuditVerification, Json, PendingInvitation, SessionEntry, User };

export type UsersPageView = {
  readonly users: readonly User[];
  readonly invitations: readonly PendingInvitation[];
  readonly missions: readonly string[];
};

export type AuditVocabulary = {
  readonly actions: readonly string[];
  readonly subjectTypes: readonly string[];
};

export type AuditPageView = {
  readonly entries: readonly AuditEntry[];
  /** Null on the last page. */
  readonly nextBeforeSeq: number | null;
  readonly vocabulary: AuditVocabulary;
  /** Null: not asked for. */
  readonly verification: AuditVerification | null;
};
