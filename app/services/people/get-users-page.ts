import type { UsersPageView } from '#app/view-models/people.ts';
import type { ReadTx } from '#db/client.ts';
import { findUsers } from '#db/queries/find-users.ts';
import { findMissionSlugs } from '#db/queries/has-mission.ts';
import { findPendingInvitations } from '#db/queries/open-invitations.ts';

/** Who may do what, and for which missions that can be said. */
export async function getUsersPage(tx: ReadTx): Promise<UsersPageView> {
  return {
    users: await findUsers(tx),
    invitations: await findPendingInvitations(tx),
    missions: await findMissionSlugs(tx),
  };
}
