import type { ReadTx, WriteTx } from '#db/client.ts';
import type { RoleGrant } from '#metrics/domain/role.ts';

export async function findRoleGrants(tx: ReadTx, userId: string): Promise<readonly RoleGrant[]> {
  return tx.sql<RoleGrant[]>`
    select role, mission_slug as mission from role_assignments
    where user_id = ${userId} and revoked_at is null
    order by role, mission_slug`;
}

type GrantChange = { readonly userId: string; readonly grant: RoleGrant };

/** False: the person held it already. */
export async function createRoleGrant(
  tx: WriteTx,
  { userId, grant, grantedBy }: GrantChange & { readonly grantedBy: string | null },
): Promise<boolean> {
  const rows = await tx.sql`
    insert into role_assignments (user_id, role, mission_slug, granted_by)
    values (${userId}, ${grant.role}, ${grant.mission}, ${grantedBy})
    on conflict (user_id, role, coalesce(mission_slug, '')) where revoked_at is null do nothing
    returning id`;
  return rows.length > 0;
}

/** False: the person did not hold it. */
export async function revokeRoleGrant(tx: WriteTx, { userId, grant }: GrantChange): Promise<boolean> {
  const rows = await tx.sql`
    update role_assignments set revoked_at = now()
    where user_id = ${userId} and role = ${grant.role} and revoked_at is null
      and mission_slug is not distinct from ${grant.mission}
    returning id`;
  return rows.length > 0;
}
