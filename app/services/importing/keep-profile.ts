import type { FileStore } from '#app/storage/file-store.ts';
import type { WriteTx } from '#db/client.ts';
import { recordSourceFile } from '#db/queries/record-source-file.ts';
import { profileText } from '#importers/mapping/parse-profile.ts';
import type { MappingProfile } from '#importers/mapping/profile.ts';
import { sourceOf } from '#importers/read-source.ts';

/** Keeps the profile that a file was read with as files are kept, by the hash that the batch's format carries. */
export async function keepProfile(tx: WriteTx, store: FileStore, profile: MappingProfile): Promise<void> {
  const received = await store.receive(sourceOf(Buffer.from(profileText(profile))).open());
  try {
    await recordSourceFile(tx, received);
    await received.keep();
  } finally {
    await received.discard();
  }
}
