import { createHash } from 'node:crypto';
import { attachment } from './csv-response.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** A document that never changes, byte for byte as it is kept: `sha256sum` of the file is its hash, and its ETag. */
export function canonicalJsonResponse(request: Request, fileName: string, text: string): Response {
  const etag = `"sha256-${createHash('sha256').update(text).digest('hex')}"`;
  const headers = { etag, 'cache-control': IMMUTABLE };
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment(fileName),
    },
  });
}
