import { AppError } from '#app/errors.ts';
import { UnusableFile } from '#importers/importer.ts';
import { parseProfile } from '#importers/mapping/parse-profile.ts';
import type { MappingProfile } from '#importers/mapping/profile.ts';

/** @throws AppError `input_unusable` that names the fields of the profile which are absent or wrong */
export function readProfile(fileName: string, data: unknown): MappingProfile {
  try {
    return parseProfile(data);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new AppError('input_unusable', { message: `${fileName}: ${error.message}`, cause: error });
  }
}
