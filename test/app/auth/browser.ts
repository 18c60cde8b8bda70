import type { AppLoadContext } from '@remix-run/node';
import { acceptInvitation } from '#app/auth/accept-invitation.ts';
import { type Auth, createAuth } from '#app/auth/auth.server.ts';
import { createFirstAdministratorLink } from '#app/auth/create-first-administrator-link.ts';
import { invitePerson } from '#app/auth/invite-person.ts';
import type { RoleGrant } from '#metrics/domain/role.ts';
import type { TestLedger } from '#test/setup/postgres.ts';

export const PASSWORD = 'four plain unrelated words';
const ADMINISTRATOR = 'admin@example.org';

type RouteFunction = (args: never) => unknown;
type Sent = { readonly form?: Record<string, string>; readonly headers?: Record<string, string> };
type Seen = { readonly status: number; readonly location: string | null; readonly data: unknown };

/** One visitor with a cookie jar, who calls loaders and actions with real requests. */
export type Browser = {
  visit(load: RouteFunction, path: string, sent?: Sent): Promise<Seen>;
  post(
    act: RouteFunction,
    path: string,
    form: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Seen>;
  readonly cookies: ReadonlyMap<string, string>;
};

export type BrowserOptions = { readonly ledger: TestLedger; readonly auth: Auth; readonly address?: string };

export function openBrowser({ ledger, auth, address = '192.0.2.1' }: BrowserOptions): Browser {
  const cookies = new Map<string, string>();
  const { publicUrl } = ledger.settings;
  async function call(fn: RouteFunction, path: string, init: RequestInit): Promise<Seen> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const request = new Request(`${publicUrl}${path}`, { ...init, headers });
    const context: AppLoadContext = {
      ledger,
      auth,
      nonce: '',
      requestId: 'request-1',
      clientAddress: address,
      stopping: new AbortController().signal,
      reportFault: (error) => {
        throw error;
      },
    };
    const params = { token: path.split('/')[2] };
    const seen = await settle(() => fn({ request, params, context } as never));
    for (const cookie of seen.cookies) keep(cookies, cookie);
    return seen;
  }
  return {
    cookies,
    visit: (load, path, { headers = {} } = {}) => call(load, path, { headers }),
    post: (act, path, form, headers = {}) =>
      call(act, path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin: publicUrl, ...headers },
      }),
  };
}

/** Makes an account by the way people come in: a one-time link. */
export async function addPerson(ledger: TestLedger, email: string, grant: RoleGrant): Promise<void> {
  const actor = { id: null, label: 'test', requestId: null };
  const result = await ledger.database.write((tx) => invitePerson(tx, { email, grant, actor }));
  if (result.kind !== 'link') throw new Error(`${email} has an account already.`);
  const token = result.path.split('/')[2] ?? '';
  await acceptInvitation(ledger, {
    token,
    name: email,
    email: null,
    password: PASSWORD,
    requestId: 'request-0',
  });
}

export async function addAdministrator(ledger: TestLedger, email = ADMINISTRATOR): Promise<string> {
  const path = (await createFirstAdministratorLink(ledger)) ?? '';
  const token = path.split('/')[2] ?? '';
  await acceptInvitation(ledger, {
    token,
    name: 'Admin',
    email,
    password: PASSWORD,
    requestId: 'request-0',
  });
  return email;
}

export function createTestAuth(ledger: TestLedger): Auth {
  return createAuth({ database: ledger.database, settings: ledger.settings, secret: ledger.authSecret });
}

async function settle(work: () => unknown): Promise<Seen & { readonly cookies: readonly string[] }> {
  const result = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      if (error instanceof Response) return error;
      throw error;
    });
  if (result instanceof Response) {
    const { status, headers } = result;
    const text = await result.text();
    const isJson = headers.get('content-type')?.includes('json');
    return {
      status,
      location: headers.get('location'),
      data: isJson ? JSON.parse(text) : text,
      cookies: headers.getSetCookie(),
    };
  }
  if (isDataWithInit(result)) {
    const headers = new Headers(result.init?.headers);
    return {
      status: result.init?.status ?? 200,
      location: null,
      data: result.data,
      cookies: headers.getSetCookie(),
    };
  }
  return { status: 200, location: null, data: result, cookies: [] };
}

type DataWithInit = {
  readonly type: 'DataWithResponseInit';
  readonly data: unknown;
  readonly init: ResponseInit | null;
};

function isDataWithInit(result: unknown): result is DataWithInit {
  return (
    typeof result === 'object' &&
    result !== null &&
    'type' in result &&
    result.type === 'DataWithResponseInit'
  );
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const isGone = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0');
  if (isGone) cookies.delete(name);
  else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
}
