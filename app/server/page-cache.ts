/**
 * Public pages, made once per state of the ledger.
 *
 * Every write leaves an audit event, so the number of the last event names the state: as long as it stands, the
 * same address in the same language gives the same page. Only readers without a session are served from here. The
 * page's nonce is replaced for every response.
 */
import type { Request, RequestHandler, Response } from 'express';
import { today } from '#app/services/today.ts';
import type { Database } from '#db/client.ts';
import { getLedgerState } from '#db/queries/get-ledger-state.ts';

const MAX_BYTES = 64_000_000;
const MAX_PAGE_BYTES = 4_000_000;
/** What everybody reads; forms and people's own pages are made each time. */
const PUBLIC_PAGE = /^\/($|\?|missions\/|indicators(\/|\?|$)|method(\/|\?|$))/;
/** As many pages as there are queries: whoever makes up states must not push out what everybody reads. */
const MADE_UP_PAGE = /^\/missions\/[^/?]+\/what-if\?/;
const SESSION_COOKIE = /(^|;\s*)(__Secure-)?ledger\./;
const PREFERENCE_COOKIE = /(?:^|;\s*)((?:lang|theme)=[^;]*)/g;

type Page = {
  readonly state: string;
  readonly type: string;
  /** The body, cut where the nonce of the response belongs. */
  readonly pieces: readonly Buffer[];
  readonly bytes: number;
};

export function cachePages(database: Database): RequestHandler {
  const pages = new Map<string, Page>();
  /** Pages being made: who asks for one meanwhile waits for it instead of making it again. */
  const making = new Map<string, Promise<void>>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  };
  const keep = (key: string, page: Page) => {
    drop(key);
    pages.set(key, page);
    bytes += page.bytes;
    for (const oldest of pages.keys()) {
      if (bytes <= MAX_BYTES) break;
      drop(oldest);
    }
  };
  return async (request, response, next) => {
    const key = cacheKey(request);
    if (key === null) return next();
    const state = await currentState(database).catch(() => null);
    if (state === null) return next();
    if (pages.get(key)?.state !== state) await making.get(key);
    const page = pages.get(key);
    if (page?.state === state) return send(response, page);
    const made = new Promise<void>((resolve) => response.once('close', resolve));
    making.set(key, made);
    made.then(() => making.get(key) === made && making.delete(key));
    record(response, (whole) => keep(key, { ...whole, state }));
    next();
  };
}

/** Null: not for everybody, or not a page. */
function cacheKey(request: Request): string | null {
  const cookies = request.headers.cookie ?? '';
  const isForEverybody = PUBLIC_PAGE.test(request.originalUrl) && !MADE_UP_PAGE.test(request.originalUrl);
  if (request.method !== 'GET' || !isForEverybody || SESSION_COOKIE.test(cookies)) return null;
  const preferences = [...cookies.matchAll(PREFERENCE_COOKIE)].map((match) => match[1]).sort();
  return JSON.stringify([request.originalUrl, request.headers['accept-language'] ?? '', preferences]);
}

async function currentState(database: Database): Promise<string> {
  return `${today()} ${await database.read(getLedgerState)}`;
}

function send(response: Response, { type, pieces, bytes }: Page): void {
  const nonce = Buffer.from(String(response.locals.nonce));
  response.setHeader('content-type', type);
  response.setHeader('content-length', bytes + nonce.length * (pieces.length - 1));
  response.end(Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [nonce, piece]))));
}

/** Watches a response go by and hands on what it said, if it is a whole page for everybody. */
function record(response: Response, keep: (page: Omit<Page, 'state'>) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  const note = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    length += chunk.length;
    if (length <= MAX_PAGE_BYTES) chunks.push(Buffer.from(chunk as Uint8Array));
  };
  response.write = ((...args: unknown[]) => {
    note(args[0]);
    return write(...args);
  }) as Response['write'];
  response.end = ((...args: unknown[]) => {
    note(args[0]);
    if (isCacheable(response) && length <= MAX_PAGE_BYTES) {
      const pieces = splitAt(Buffer.concat(chunks), Buffer.from(String(response.locals.nonce)));
      const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
      keep({ type: String(response.getHeader('content-type')), pieces, bytes });
    }
    return end(...args);
  }) as Response['end'];
}

/** The parts of a body between the occurrences of a mark. */
function splitAt(body: Buffer, mark: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, start)) {
    pieces.push(body.subarray(start, at));
    start = at + mark.length;
  }
  return [...pieces, body.subarray(start)];
}

function isCacheable(response: Response): boolean {
  const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
  const isPrivate = /no-store|private/.test(String(response.getHeader('cache-control') ?? ''));
  return (
    response.statusCode === 200 && isPage && !isPrivate && response.getHeader('set-cookie') === undefined
  );
}
