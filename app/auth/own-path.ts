const MAX_CHARACTERS = 2000;
const SIGN_IN_PATHS = /^\/(sign-in|sign-out|welcome)(\/|\?|$)/;
/** Browsers drop control characters and read a backslash as a slash, which turns a path into another site. */
const MISREAD = /[\p{Cc}\s\\]/u;

/** Where to go after signing in: a path of this site, otherwise `fallback`. */
export function ownPath(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || next.length > MAX_CHARACTERS) return fallback;
  if (!next.startsWith('/') || next.startsWith('//') || MISREAD.test(next)) return fallback;
  const url = new URL(next, 'http://own.invalid');
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (url.host !== 'own.invalid' || path.startsWith('//') || SIGN_IN_PATHS.test(path)) return fallback;
  return path;
}
