import { AppError } from '#app/errors.ts';

/** The thing asked for, or a 404 that names it. */
export function found<T>(thing: T | null | undefined, what: string): T {
  if (thing === null || thing === undefined) {
    throw new AppError('not_found', { message: `There is no such ${what}.` });
  }
  return thing;
}
