import type { NextFunction, Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { MAX_RECEIVED_BYTES } from '#app/storage/file-store.ts';

const MAX_FORM_BYTES = 1024 * 1024;
/** Field names and boundaries around the files themselves. */
const MULTIPART_ALLOWANCE_BYTES = 64 * 1024;
const MINUTE_MS = 60_000;
const SIGN_IN_TRIES_PER_MINUTE = 20;
const UPLOADS_PER_MINUTE = 30;
/** Each is a computation; with scripts a page asks for one when it is opened, without them one for each change. */
const WHAT_IFS_PER_MINUTE = 60;

/** Pages that post carry `.data` when the browser posts them by script. */
const SIGN_IN_PATHS = /^\/(sign-in|welcome\/[^/]+|account)(\.data)?$/;
const UPLOAD_PATHS = /^\/import(\.data)?$/;
const WHAT_IF_PATHS = /^\/missions\/[^/]+\/what-if(\.csv|\.data)?$/;

/** Refuses a body by its declared length, before a byte of it is read; Node holds the sender to the declaration. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (request.headers['transfer-encoding'] !== undefined) {
    refuse(response, 411, 'The request must say how long its body is.');
    return;
  }
  const limit = UPLOAD_PATHS.test(request.path)
    ? MAX_RECEIVED_BYTES + MULTIPART_ALLOWANCE_BYTES
    : MAX_FORM_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    refuse(
      response,
      413,
      `The request is too large; ${Math.floor(limit / 1024 / 1024)} MiB are accepted here.`,
    );
    return;
  }
  next();
}

export const limitSignIn = limit(SIGN_IN_TRIES_PER_MINUTE, isPostTo(SIGN_IN_PATHS));
export const limitUploads = limit(UPLOADS_PER_MINUTE, isPostTo(UPLOAD_PATHS));
/** Without a query nothing is changed, and nothing is computed. */
export const limitWhatIfs = limit(
  WHAT_IFS_PER_MINUTE,
  (request) => WHAT_IF_PATHS.test(request.path) && request.originalUrl.includes('?'),
);

function isPostTo(paths: RegExp): (request: Request) => boolean {
  return (request) => request.method === 'POST' && paths.test(request.path);
}

function limit(perMinute: number, isLimited: (request: Request) => boolean) {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => !isLimited(request),
    handler: (_request, response) => refuse(response, 429, 'Too many attempts; wait a minute and try again.'),
  });
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).set('connection', 'close').type('text').send(`${sentence}\n`);
}
