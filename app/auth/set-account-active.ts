import type { WriteTx } from '#db/client.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { setDeactivated } from '#db/queries/store-account.ts';
import { requireAnAdministrator, requireUser } from './change-role.ts';

export type AccountChange = {
  readonly userId: string;
  readonly isActive: boolean;
  readonly reason: string;
  readonly actor: Actor;
};

/** Closes an account (and its sessions) or opens it again; what the person did stays recorded under their name. */
export async function setAccountActive(
  tx: WriteTx,
  { userId, isActive, reason, actor }: AccountChange,
): Promise<void> {
  const user = await requireUser(tx, userId);
  if (!(await setDeactivated(tx, userId, !isActive))) return;
  await requireAnAdministrator(tx);
  await recordAudit(tx, {
    actor,
    action: isActive ? 'account_reactivated' : 'account_deactivated',
    subjectType: 'user',
    subjectId: userId,
    before: { isActive: user.deactivatedAt === null },
    after: { isActive },
    reason,
  });
}
