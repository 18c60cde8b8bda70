import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Settings } from '#app/config/settings.ts';

const REDACTED = ['cookie', 'authorization', 'password', 'token', 'secret', 'set-cookie'];
const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

export function createLogger({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  const paths = REDACTED.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);
  return pino({ level: logLevel, base: null, redact: { paths, censor: '[redacted]' } });
}

/** One line per request, without anything that would let its reader act as the person who made it. */
export function logRequests(logger: Logger) {
  return pinoHttp<IncomingMessage & { readonly originalUrl?: string }>({
    logger,
    genReqId: (request, response) => {
      const given = String(request.headers['x-request-id'] ?? '');
      const id = REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
    serializers: {
      req: (request) => ({
        id: request.id,
        method: request.method,
        url: withoutSecrets(String(request.url)),
      }),
      res: (response) => ({ status: response.statusCode }),
    },
  });
}

/** One-time links carry their token in the path, others in the query. */
export function withoutSecrets(url: string): string {
  return url
    .replace(/^\/welcome\/[^/?]+/, '/welcome/[redacted]')
    .replace(/([?&](?:token|password|secret|code)=)[^&]*/gi, '$1[redacted]');
}
