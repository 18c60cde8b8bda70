import { AppError } from '#app/errors.ts';
import type { Database } from '#db/client.ts';
import { cancelRecomputation } from '#db/queries/recomputations.ts';

/**
 * Asks for the end of one's own run, whichever process computes it; it ends within a second.
 *
 * @throws AppError `not_found` when no such run of this person is going on
 */
export async function cancelRecompute(
  database: Database,
  run: { readonly id: string; readonly userId: string },
): Promise<void> {
  const isAsked = await database.write((tx) => cancelRecomputation(tx, run));
  if (isAsked) return;
  const message = 'This recomputation has ended already.';
  throw new AppError('not_found', { message, userMessage: message });
}
