import { AppError } from '#app/errors.ts';
import type { WriteTx } from '#db/client.ts';
import { createInvitation } from '#db/queries/create-invitation.ts';
import { getUserIdByEmail } from '#db/queries/find-users.ts';
import { hasMission } from '#db/queries/has-mission.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import type { RoleGrant } from '#metrics/domain/role.ts';
import { changeRole } from './change-role.ts';
import { newOneTimeToken, welcomePath } from './one-time-link.ts';

const VALID_HOURS = 7 * 24;

export type Invitation = {
  readonly email: string;
  readonly grant: RoleGrant;
  readonly reason?: string | null;
  readonly actor: Actor;
};

/** `link`: to be handed over; it is not stored. `granted`: the person has an account and now holds the role. */
export type InvitationResult =
  | { readonly kind: 'link'; readonly path: string; readonly expiresAt: string }
  | { readonly kind: 'granted'; readonly userId: string };

export async function invitePerson(
  tx: WriteTx,
  { email, grant, reason = null, actor }: Invitation,
): Promise<InvitationResult> {
  await requireGrantable(tx, grant);
  const userId = await getUserIdByEmail(tx, email);
  if (userId) {
    await changeRole(tx, {
      userId,
      grant,
      change: 'grant',
      reason: reason ?? 'Added by e-mail address',
      actor,
    });
    return { kind: 'granted', userId };
  }
  const { token, tokenHash } = newOneTimeToken();
  const { id, expiresAt } = await createInvitation(tx, {
    tokenHash,
    purpose: 'invitation',
    email,
    grant,
    createdBy: actor.id,
    validHours: VALID_HOURS,
  });
  await recordAudit(tx, {
    actor,
    action: 'person_invited',
    subjectType: 'invitation',
    subjectId: id,
    after: { email: email.toLowerCase(), ...grant, expiresAt },
    reason,
  });
  return { kind: 'link', path: welcomePath(token), expiresAt };
}

/** A role can be held for a mission that exists; administrators are administrators of everything. */
async function requireGrantable(tx: WriteTx, { role, mission }: RoleGrant): Promise<void> {
  if (mission === null) return;
  if (role === 'admin') throw unusable('An administrator cannot be limited to one mission.');
  if (!(await hasMission(tx, mission))) throw unusable(`There is no mission ${mission}.`);
}

function unusable(message: string): AppError {
  return new AppError('arguments_unusable', { message, userMessage: message });
}
