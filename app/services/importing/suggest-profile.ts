import { AppError } from '#app/errors.ts';
import { UnusableFile } from '#importers/importer.ts';
import { sampleTable } from '#importers/mapping/sample-table.ts';
import { type DraftProfile, suggestMapping } from '#importers/mapping/suggest-mapping.ts';
import { openSource, sourceOf } from '#importers/read-source.ts';

/**
 * A draft of the profile that would read the file.
 *
 * @throws AppError `input_unusable` when the file is no table at all
 */
export async function suggestProfile(
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<DraftProfile> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  try {
    const { file } = await openSource(sourceOf(Buffer.concat(pieces)));
    return suggestMapping(await sampleTable(file));
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new AppError('input_unusable', { message: `${fileName}: ${error.message}`, cause: error });
  }
}
