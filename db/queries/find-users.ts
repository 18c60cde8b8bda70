import type { ReadTx, WriteTx } from '#db/client.ts';
import type { RoleGrant } from '#metrics/domain/role.ts';

export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasTwoFactor: boolean;
  readonly createdAt: string;
  readonly deactivatedAt: string | null;
  readonly lastSignedInAt: string | null;
  readonly grants: readonly RoleGrant[];
};

/** Everybody with an account, by name, with the roles they hold now. */
export function findUsers(tx: ReadTx): Promise<readonly User[]> {
  return selectUsers(tx, null);
}

export async function getUser(tx: ReadTx, userId: string): Promise<User | null> {
  const [user] = await selectUsers(tx, userId);
  return user ?? null;
}

async function selectUsers(tx: ReadTx, userId: string | null): Promise<readonly User[]> {
  return tx.sql<User[]>`
    select users.id, users.name, users.email, coalesce(two_factor_enabled, false) as "hasTwoFactor",
           users.created_at as "createdAt", deactivated_at as "deactivatedAt",
           (select max(at) from audit_events where actor_id = users.id and action = 'signed_in') as "lastSignedInAt",
           coalesce((
             select jsonb_agg(jsonb_build_object('role', role, 'mission', mission_slug) order by role, mission_slug)
             from role_assignments where user_id = users.id and revoked_at is null), '[]') as grants
    from users
    where ${userId}::text is null or users.id = ${userId}
    order by lower(users.name), users.email`;
}

export async function getUserIdByEmail(tx: ReadTx, email: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }[]>`select id from users where email = ${email.toLowerCase()}`;
  return row?.id ?? null;
}

/** Is there anybody who can administer the ledger? */
export async function hasAdministrator(tx: ReadTx): Promise<boolean> {
  const [row] = await tx.sql<{ exists: boolean }[]>`
    select exists (
      select from role_assignments join users on users.id = role_assignments.user_id
      where role = 'admin' and revoked_at is null and deactivated_at is null) as exists`;
  return row?.exists ?? false;
}

/** The same at the end of a change, one change after the other: two people cannot remove each other at once. */
export async function stillHasAdministrator(tx: WriteTx): Promise<boolean> {
  await tx.sql`select from audit_head for update`;
  return hasAdministrator(tx);
}
