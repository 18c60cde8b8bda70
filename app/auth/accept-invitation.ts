import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Ledger } from '#app/database/open-ledger.ts';
import { AppError } from '#app/errors.ts';
import type { WriteTx } from '#db/client.ts';
import { getUserIdByEmail, hasAdministrator } from '#db/queries/find-users.ts';
import { holdOpenInvitation, type OpenInvitation, spendInvitation } from '#db/queries/open-invitations.ts';
import { recordAudit } from '#db/queries/record-audit.ts';
import { createRoleGrant } from '#db/queries/role-grants.ts';
import { createUser, storePassword } from '#db/queries/store-account.ts';
import { hashToken } from './one-time-link.ts';

export type Acceptance = {
  readonly token: string;
  /** Not needed for a new password. */
  readonly name: string | null;
  /** Only the first administrator's link leaves it open. */
  readonly email: string | null;
  readonly password: string;
  readonly requestId: string;
};

/** Spends a one-time link: makes the account with its role, or sets a new password. Returns the address. */
export async function acceptInvitation(
  { database }: Pick<Ledger, 'database'>,
  acceptance: Acceptance,
): Promise<{ readonly email: string }> {
  const passwordHash = await hashPassword(acceptance.password);
  return database.write(async (tx) => {
    const invitation = await holdOpenInvitation(tx, hashToken(acceptance.token));
    if (!invitation) throw linkUnusable();
    const email = (invitation.email ?? acceptance.email)?.toLowerCase();
    if (!email) throw new AppError('arguments_unusable', { message: 'An e-mail address is needed.' });
    const userId =
      invitation.purpose === 'password_reset'
        ? await requireAccount(tx, email)
        : await createInvitedUser(tx, { invitation, email, name: acceptance.name ?? email });
    await storePassword(tx, userId, passwordHash);
    await spendInvitation(tx, invitation.id, userId);
    await recordAudit(tx, {
      actor: { id: userId, label: `${acceptance.name ?? email} <${email}>`, requestId: acceptance.requestId },
      action: invitation.purpose === 'password_reset' ? 'password_set' : 'account_created',
      subjectType: 'user',
      subjectId: userId,
      after: invitation.grant
        ? { email, role: invitation.grant.role, mission: invitation.grant.mission }
        : { email },
    });
    return { email };
  });
}

type NewcomerOptions = { readonly invitation: OpenInvitation; readonly email: string; readonly name: string };

async function createInvitedUser(tx: WriteTx, { invitation, email, name }: NewcomerOptions): Promise<string> {
  if (invitation.purpose === 'first_administrator' && (await hasAdministrator(tx))) throw linkUnusable();
  if (await getUserIdByEmail(tx, email)) {
    throw new AppError('conflict', { message: 'There is an account with this e-mail address already.' });
  }
  const id = randomUUID();
  await createUser(tx, { id, name, email });
  if (invitation.grant) {
    await createRoleGrant(tx, { userId: id, grant: invitation.grant, grantedBy: invitation.createdBy });
  }
  return id;
}

async function requireAccount(tx: WriteTx, email: string): Promise<string> {
  const userId = await getUserIdByEmail(tx, email);
  if (!userId) throw linkUnusable();
  return userId;
}

function linkUnusable(): AppError {
  return new AppError('not_found', { message: 'The one-time link does not exist, was used or is too old.' });
}
