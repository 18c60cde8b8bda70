import type { AppLoadContext } from '@remix-run/node';
import { CLIENT_ADDRESS_HEADER, REQUEST_ID_HEADER } from './auth.server.ts';

export type AuthCall = {
  readonly request: Request;
  readonly context: AppLoadContext;
  /** Below the library's base path: `/sign-in/email`. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
};

export type AuthAnswer = {
  readonly ok: boolean;
  readonly status: number;
  /** The library's own word for what went wrong. */
  readonly code: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
};

/**
 * Asks the sign-in library as if over HTTP, so that its rate limits count. Only what it needs is passed on: a
 * reader's own headers could claim another address. The guard has checked the origin.
 */
export async function callAuth({ request, context, path, body }: AuthCall): Promise<AuthAnswer> {
  const { publicUrl } = context.ledger.settings;
  const headers = new Headers({
    'content-type': 'application/json',
    origin: publicUrl,
    cookie: request.headers.get('cookie') ?? '',
    'user-agent': request.headers.get('user-agent') ?? '',
    [CLIENT_ADDRESS_HEADER]: context.clientAddress,
    [REQUEST_ID_HEADER]: context.requestId,
  });
  const asked = new Request(`${publicUrl}/api/auth${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const response = await context.auth.handler(asked);
  const answer = await readObject(response);
  return {
    ok: response.ok,
    status: response.status,
    code: typeof answer.code === 'string' ? answer.code : null,
    body: answer,
    cookies: response.headers.getSetCookie(),
  };
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  const parsed: unknown = text ? JSON.parse(text) : {};
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
}

/** Headers that hand the library's cookies on to the browser. */
export function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
}
