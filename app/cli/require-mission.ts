import { AppError } from '#app/errors.ts';
import type { ReadTx } from '#db/client.ts';
import { hasMission } from '#db/queries/has-mission.ts';

/** A typing error must not read as an absence. */
export async function requireMission(tx: ReadTx, slug: string): Promise<void> {
  if (await hasMission(tx, slug)) return;
  throw new AppError('arguments_unusable', {
    message: `There is no mission “${slug}”. \`missions\` lists them.`,
  });
}
