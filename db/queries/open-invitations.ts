import type { ReadTx, WriteTx } from '#db/client.ts';
import type { Role, RoleGrant } from '#metrics/domain/role.ts';
import type { InvitationPurpose } from './create-invitation.ts';

export type OpenInvitation = {
  readonly id: string;
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  readonly grant: RoleGrant | null;
  readonly createdBy: string | null;
};

type Fragment = ReturnType<ReadTx['sql']>;
type Row = Omit<OpenInvitation, 'grant'> & { role: Role | null; mission: string | null };

/** Null: no such link, or it was used, replaced or is too old. */
export function getOpenInvitation(tx: ReadTx, tokenHash: string): Promise<OpenInvitation | null> {
  return select(tx, tokenHash, tx.sql``);
}

/** The same, held until the transaction ends, so that nobody else can be spending it. */
export function holdOpenInvitation(tx: WriteTx, tokenHash: string): Promise<OpenInvitation | null> {
  return select(tx, tokenHash, tx.sql`for update`);
}

async function select(tx: ReadTx, tokenHash: string, lock: Fragment): Promise<OpenInvitation | null> {
  const [row] = await tx.sql<Row[]>`
    select id, purpose, email, role, mission_slug as mission, created_by as "createdBy"
    from invitations
    where token_hash = ${tokenHash} and used_at is null and revoked_at is null and expires_at > now()
    ${lock}`;
  if (!row) return null;
  const { role, mission, ...invitation } = row;
  return { ...invitation, grant: role && { role, mission } };
}

/** Spends a link that is held. */
export async function spendInvitation(tx: WriteTx, id: string, usedBy: string): Promise<void> {
  await tx.sql`update invitations set used_at = now(), used_by = ${usedBy} where id = ${id}`;
}

export type PendingInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly mission: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
};

/** Invitations that can still be accepted, newest first. */
export async function findPendingInvitations(tx: ReadTx): Promise<readonly PendingInvitation[]> {
  return tx.sql<PendingInvitation[]>`
    select id, email, role, mission_slug as mission, created_at as "createdAt", expires_at as "expiresAt"
    from invitations
    where purpose = 'invitation' and used_at is null and revoked_at is null and expires_at > now()
    order by created_at desc`;
}
