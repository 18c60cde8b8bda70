import type { WriteTx } from '#db/client.ts';
import type { RoleGrant } from '#metrics/domain/role.ts';

export type InvitationPurpose = 'first_administrator' | 'invitation' | 'password_reset';

export type NewInvitation = {
  readonly tokenHash: string;
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  /** Null: a new password only. */
  readonly grant: RoleGrant | null;
  readonly createdBy: string | null;
  readonly validHours: number;
};

/** Stores a one-time link and ends the unused ones it replaces: same purpose, same address. */
export async function createInvitation(
  tx: WriteTx,
  invitation: NewInvitation,
): Promise<{ readonly id: string; readonly expiresAt: string }> {
  const { tokenHash, purpose, grant, createdBy, validHours } = invitation;
  const email = invitation.email?.toLowerCase() ?? null;
  await tx.sql`
    update invitations set revoked_at = now()
    where purpose = ${purpose} and email is not distinct from ${email}
      and used_at is null and revoked_at is null`;
  const [row] = await tx.sql<{ id: string; expiresAt: string }[]>`
    insert into invitations (token_hash, purpose, email, role, mission_slug, created_by, expires_at)
    values (${tokenHash}, ${purpose}, ${email}, ${grant?.role ?? null}, ${grant?.mission ?? null}, ${createdBy},
            now() + make_interval(hours => ${validHours}))
    returning id, expires_at as "expiresAt"`;
  if (!row) throw new Error('The invitation was not stored.');
  return row;
}
