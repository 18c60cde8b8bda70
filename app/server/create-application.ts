import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import type { Auth } from '#app/auth/auth.server.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import { refuseCrossSite } from '#app/http/refuse-cross-site.ts';
import { healthRoutes } from './health.ts';
import { limitBody, limitSignIn, limitUploads, limitWhatIfs } from './limits.ts';
import type { LoadContext } from './load-context.ts';
import { logRequests } from './logger.ts';
import { cachePages } from './page-cache.ts';
import { openPages } from './pages.ts';
import { issueNonce, securityHeaders } from './security-headers.ts';

export type ApplicationOptions = {
  readonly ledger: Ledger;
  readonly auth: Auth;
  readonly logger: Logger;
  /** Aborted when the process is on its way out. */
  readonly stopping: AbortSignal;
};

export type Application = { readonly express: Express; close(): Promise<void> };

/** Everything between the socket and the pages, in the order in which a request meets it. */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { ledger, auth, logger, stopping } = options;
  const { settings } = ledger;
  const { assets, pages, close } = await openPages({
    mode: settings.mode,
    getLoadContext: (request, response): LoadContext => ({
      ledger,
      auth,
      nonce: response.locals.nonce,
      requestId: String(request.id),
      clientAddress: request.ip ?? '',
      stopping,
      reportFault: (error) => logger.error({ err: error, requestId: request.id }, 'page failed'),
    }),
  });
  const application = express();
  application.disable('x-powered-by');
  application.set('trust proxy', settings.trustedProxies);
  application.use(healthRoutes(ledger, () => stopping.aborted));
  application.use(issueNonce, securityHeaders(settings));
  application.use(compression({ filter: isCompressible }));
  application.use(assets);
  application.use(logRequests(logger));
  application.use(refuseCrossSite(settings.publicUrl));
  application.use(limitBody, limitSignIn, limitUploads, limitWhatIfs);
  if (settings.mode !== 'development') application.use(cachePages(ledger.database));
  application.use(pages);
  application.use(answerFault(logger));
  return { express: application, close };
}

/** What fell through everything else: said to the log in full, to the reader by the number of the request. */
function answerFault(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    logger.error({ err: error, requestId: request.id }, 'request failed');
    if (response.headersSent) return next(error);
    response.status(500).type('text').send(`Something went wrong on our side. Request ${request.id}\n`);
  };
}

/** An event stream must not wait for a compressor to fill its window. */
function isCompressible(request: express.Request, response: express.Response): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}
