type Sender = { readonly method: string; readonly headers: Pick<Headers, 'get'> };

const HARMLESS_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Was this request made by another site on the reader's behalf?
 *
 * Browsers send Origin, or at least Sec-Fetch-Site, with every form they post. A request with neither comes from
 * a program; it is let through only when it carries no cookie that somebody else's page could be riding on.
 */
export function isCrossSite({ method, headers }: Sender, ownHosts: readonly string[]): boolean {
  if (HARMLESS_METHODS.has(method.toUpperCase())) return false;
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin !== null && origin !== 'null')
    return !URL.canParse(origin) || !ownHosts.includes(new URL(origin).host);
  if (site !== null) return site !== 'same-origin';
  return origin === 'null' || headers.get('cookie') !== null;
}
