import { guardLoader } from '#app/auth/guard.server.ts';
import { AppError } from '#app/errors.ts';

/** Every address that names nothing. */
export const loader = guardLoader('public', ({ request }) => {
  throw new AppError('not_found', { message: `Nothing is published at ${new URL(request.url).pathname}.` });
});

export default function NothingHere() {
  return null;
}
