import type { WriteTx } from '#db/client.ts';
import { createInvitation } from '#db/queries/create-invitation.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { requireUser } from './change-role.ts';
import { newOneTimeToken, welcomePath } from './one-time-link.ts';

const VALID_HOURS = 24;

type PasswordLink = { readonly path: string; readonly expiresAt: string };

/** For somebody who forgot the password: the administrator hands the link over. */
export async function createPasswordLink(
  tx: WriteTx,
  { userId, actor }: { readonly userId: string; readonly actor: Actor },
): Promise<PasswordLink> {
  const { email } = await requireUser(tx, userId);
  const { token, tokenHash } = newOneTimeToken();
  const { expiresAt } = await createInvitation(tx, {
    tokenHash,
    purpose: 'password_reset',
    email,
    grant: null,
    createdBy: actor.id,
    validHours: VALID_HOURS,
  });
  await recordAudit(tx, {
    actor,
    action: 'password_link_created',
    subjectType: 'user',
    subjectId: userId,
    after: { expiresAt },
  });
  return { path: welcomePath(token), expiresAt };
}
