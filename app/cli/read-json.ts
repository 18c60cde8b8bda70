import { readFile } from 'node:fs/promises';
import { AppError } from '#app/errors.ts';

/** @throws AppError `arguments_unusable` when there is no such file, `input_unusable` when it is not JSON */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AppError('arguments_unusable', {
      message: `${path} cannot be read (${error.code}).`,
      cause: error,
    });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('input_unusable', {
      message: `${path} is not JSON: ${(error as Error).message}.`,
      cause: error,
    });
  }
}
