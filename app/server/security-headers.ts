import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '#app/config/settings.ts';

/** A fresh mark for every response; only scripts and styles that bear it run. */
export function issueNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
}

const ownNonce = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`;

export function securityHeaders({ mode, publicUrl }: Pick<Settings, 'mode' | 'publicUrl'>) {
  const isHttps = publicUrl.startsWith('https:');
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ownNonce, "'strict-dynamic'"],
    'style-src': ["'self'", ownNonce],
    // Charts place their parts with style attributes; an attribute cannot load or run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    // Computes what follows from a reader's changes; its file is one of the application's own.
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return helmet({
    // The development server injects scripts of its own.
    contentSecurityPolicy: mode === 'development' ? false : { useDefaults: false, directives },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
  });
}
