import type { RequestHandler } from 'express';
import { AppError } from '#app/errors.ts';
import { isCrossSite } from './is-cross-site.ts';
import { problemOf } from './problem.ts';

/** Before the pages: Remix would call the same request a fault of its own. */
export function refuseCrossSite(publicUrl: string): RequestHandler {
  const publicHost = new URL(publicUrl).host;
  return (request, response, next) => {
    const headers = new Headers();
    for (const name of ['origin', 'sec-fetch-site', 'cookie']) {
      const value = request.get(name);
      if (value !== undefined) headers.set(name, value);
    }
    if (!isCrossSite({ method: request.method, headers }, [publicHost, request.get('host') ?? publicHost])) {
      next();
      return;
    }
    const error = new AppError('forbidden', { message: 'The request was made by another site.' });
    response.status(error.status).json(problemOf(error, String(request.id)));
  };
}
