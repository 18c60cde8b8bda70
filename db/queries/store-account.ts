import type { WriteTx } from '#db/client.ts';

/** The sign-in library's name for accounts that have a password here. */
const PASSWORD_PROVIDER = 'credential';

export type NewUser = { readonly id: string; readonly name: string; readonly email: string };

export async function createUser(tx: WriteTx, { id, name, email }: NewUser): Promise<void> {
  await tx.sql`
    insert into users (id, name, email, email_verified) values (${id}, ${name}, ${email.toLowerCase()}, true)`;
}

/** Sets the password and ends every session, so that whoever knew the old one is out. */
export async function storePassword(tx: WriteTx, userId: string, passwordHash: string): Promise<void> {
  await tx.sql`
    insert into accounts (id, account_id, provider_id, user_id, password)
    values (${`password-${userId}`}, ${userId}, ${PASSWORD_PROVIDER}, ${userId}, ${passwordHash})
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`;
  await deleteSessions(tx, userId);
}

async function deleteSessions(tx: WriteTx, userId: string): Promise<void> {
  await tx.sql`delete from sessions where user_id = ${userId}`;
}

/** Ends one session of this person; false when it is not theirs. */
export async function deleteSession(tx: WriteTx, userId: string, sessionId: string): Promise<boolean> {
  const rows =
    await tx.sql`delete from sessions where id = ${sessionId} and user_id = ${userId} returning id`;
  return rows.length > 0;
}

/** Deactivates (true) or reactivates (false); deactivation ends every session. False: nothing to change. */
export async function setDeactivated(tx: WriteTx, userId: string, isDeactivated: boolean): Promise<boolean> {
  const rows = await tx.sql`
    update users set deactivated_at = ${isDeactivated ? tx.sql`now()` : null}, updated_at = now()
    where id = ${userId} and (deactivated_at is null) = ${isDeactivated}
    returning id`;
  if (isDeactivated) await deleteSessions(tx, userId);
  return rows.length > 0;
}
