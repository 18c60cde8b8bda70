import type { Ledger } from '#app/database/open-ledger.ts';
import { createInvitation } from '#db/queries/create-invitation.ts';
import { hasAdministrator } from '#db/queries/find-users.ts';
import { recordAudit } from '#db/queries/record-audit.ts';
import { newOneTimeToken, welcomePath } from './one-time-link.ts';

const VALID_HOURS = 72;
const FIRST_START = { id: null, label: 'first start', requestId: null };

/**
 * The path by which the first administrator comes in; null once there is one. Each call replaces the unused link
 * before it, so that the newest print-out is the one that works.
 */
export async function createFirstAdministratorLink(ledger: Pick<Ledger, 'database'>): Promise<string | null> {
  const { token, tokenHash } = newOneTimeToken();
  return ledger.database.write(async (tx) => {
    if (await hasAdministrator(tx)) return null;
    const { id, expiresAt } = await createInvitation(tx, {
      tokenHash,
      purpose: 'first_administrator',
      email: null,
      grant: { role: 'admin', mission: null },
      createdBy: null,
      validHours: VALID_HOURS,
    });
    await recordAudit(tx, {
      actor: FIRST_START,
      action: 'administrator_link_created',
      subjectType: 'invitation',
      subjectId: id,
      after: { expiresAt },
    });
    return welcomePath(token);
  });
}
