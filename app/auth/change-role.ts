import { AppError } from '#app/errors.ts';
import type { WriteTx } from '#db/client.ts';
import { getUser, stillHasAdministrator, type User } from '#db/queries/find-users.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { createRoleGrant, findRoleGrants, revokeRoleGrant } from '#db/queries/role-grants.ts';
import type { RoleGrant } from '#metrics/domain/role.ts';

export type RoleChange = {
  readonly userId: string;
  readonly grant: RoleGrant;
  readonly change: 'grant' | 'revoke';
  readonly reason: string;
  readonly actor: Actor;
};

/** Gives or takes one role. The last administrator stays one. Doing it twice changes nothing. */
export async function changeRole(
  tx: WriteTx,
  { userId, grant, change, reason, actor }: RoleChange,
): Promise<void> {
  await requireUser(tx, userId);
  const before = await findRoleGrants(tx, userId);
  const isChanged =
    change === 'grant'
      ? await createRoleGrant(tx, { userId, grant, grantedBy: actor.id })
      : await revokeRoleGrant(tx, { userId, grant });
  if (!isChanged) return;
  if (change === 'revoke' && grant.role === 'admin') await requireAnAdministrator(tx);
  await recordAudit(tx, {
    actor,
    action: change === 'grant' ? 'role_granted' : 'role_revoked',
    subjectType: 'user',
    subjectId: userId,
    before: { roles: before.map(describeGrant) },
    after: { roles: (await findRoleGrants(tx, userId)).map(describeGrant) },
    reason,
  });
}

export async function requireUser(tx: WriteTx, userId: string): Promise<User> {
  const user = await getUser(tx, userId);
  if (!user) throw new AppError('not_found', { message: 'There is no such account.' });
  return user;
}

export async function requireAnAdministrator(tx: WriteTx): Promise<void> {
  if (await stillHasAdministrator(tx)) return;
  const message = 'The ledger would be left without an administrator.';
  throw new AppError('conflict', { message, userMessage: message });
}

/** `mission_editor`, or `mission_editor@minujusth` when held for one mission. */
function describeGrant({ role, mission }: RoleGrant): string {
  return mission === null ? role : `${role}@${mission}`;
}
