import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Access } from '#app/auth/guard.server.ts';
import { type Permission, ROLE_PERMISSIONS } from '#app/auth/permissions.ts';
import { ROLES, type RoleGrant } from '#metrics/domain/role.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { addAdministrator, addPerson, PASSWORD } from './auth/browser.ts';
import { type Entry, EXAMPLES, routeTable, undeclared } from './routes/route-table.ts';
import { loadBuild, type Served, serveApplication } from './routes/served-application.ts';

type Visitor = {
  readonly label: string;
  readonly grant: RoleGrant | null;
  cookie: string;
  readonly address: string;
};
type Verdict = 'open' | 'sign_in' | 'unauthenticated' | 'forbidden';

const BUILD_TIMEOUT_MS = 240_000;
const WALK_TIMEOUT_MS = 240_000;
const MISSION = EXAMPLES.slug ?? '';

let build: ServerBuild;
let ledger: TestLedger;
let served: Served;
let entries: readonly Entry[];
let visitors: readonly Visitor[];

beforeAll(async () => {
  build = await loadBuild();
  ledger = await createTestLedger();
  await ledger.database.sql`insert into missions (slug) values (${MISSION}), ('elsewhere')`;
  served = await serveApplication(ledger);
  entries = routeTable(build.routes);
  visitors = await Promise.all(VISITORS.map(enter));
}, BUILD_TIMEOUT_MS);

afterAll(async () => {
  await served?.stop();
  await ledger?.drop();
});

const GRANTS: readonly RoleGrant[] = [
  ...ROLES.map((role) => ({ role, mission: null })),
  { role: 'mission_manager', mission: MISSION },
  { role: 'mission_manager', mission: 'elsewhere' },
  { role: 'oversight', mission: MISSION },
];
const VISITORS: readonly (RoleGrant | null)[] = [null, ...GRANTS];

async function enter(grant: RoleGrant | null, index: number): Promise<Visitor> {
  const label = grant ? `${grant.role}${grant.mission ? `@${grant.mission}` : ''}` : 'signed out';
  const visitor = { label, grant, cookie: '', address: `192.0.2.${index + 1}` };
  if (!grant) return visitor;
  const email = emailOf(index);
  if (grant.role === 'admin') await addAdministrator(ledger, email);
  else await addPerson(ledger, email, grant);
  return signIn(visitor, email);
}

const emailOf = (index: number) => `visitor-${index}@example.org`;

async function signIn(visitor: Visitor, email: string): Promise<Visitor> {
  const answer = await send(visitor, '/sign-in', { step: 'password', email, password: PASSWORD });
  if (answer.status !== 302) throw new Error(`${visitor.label} could not sign in: ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
  return { ...visitor, cookie: cookies.join('; ') };
}

function send(visitor: Visitor, path: string, form?: Record<string, string>): Promise<Response> {
  const headers = { cookie: visitor.cookie, origin: served.origin, 'x-forwarded-for': visitor.address };
  const posted = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  return fetch(`${served.origin}${path}`, { headers, redirect: 'manual', ...posted });
}

/** What happened, as far as rights go: being told "not found" or "fill this in" is being let in. */
async function verdictOf(answer: Response): Promise<Verdict | `failed ${number}`> {
  await answer.arrayBuffer();
  if (answer.status === 401) return 'unauthenticated';
  if (answer.status === 403) return 'forbidden';
  if (answer.status >= 500 || answer.status === 429) return `failed ${answer.status}`;
  return answer.headers.get('location')?.startsWith('/sign-in') ? 'sign_in' : 'open';
}

/** The permission table, read independently of the guard. */
function expected(access: Access, { grant }: Visitor, signedOut: Verdict): Verdict {
  if (access === 'public') return 'open';
  if (!grant) return signedOut;
  if (access === 'signed_in') return 'open';
  return isGranted(access, grant) ? 'open' : 'forbidden';
}

function isGranted(access: Exclude<Access, string>, { role, mission }: RoleGrant): boolean {
  const permissions: readonly Permission[] = ROLE_PERMISSIONS[role];
  if (!permissions.includes(access.permission)) return false;
  if (mission === null || 'somewhere' in access) return true;
  return access.mission?.({ slug: MISSION }) === mission;
}

test('every route has a loader, and every loader and action says who may call it', () => {
  expect(undeclared(build.routes)).toEqual([]);
});

test('a route that does not say so would be found', () => {
  const declared = Object.assign(async () => null, { access: 'public' });
  const route = (module: object) => ({ id: 'x', parentId: 'root', path: 'x', module });
  const bad = {
    'routes/bare': route({ default: () => null }),
    'routes/loose': route({ loader: async () => null, action: declared }),
    'routes/half': route({ loader: declared, action: async () => null }),
  };
  expect(undeclared(bad as unknown as ServerBuild['routes'])).toEqual([
    'routes/bare has no loader',
    'routes/loose: the loader does not say who may call it',
    'routes/half: the action does not say who may call it',
  ]);
});

test('every page answers everybody as the permission table says', { timeout: WALK_TIMEOUT_MS }, async () => {
  const wrong: string[] = [];
  for (const { path, load } of entries) {
    const signedOut = path.startsWith('/api/') ? 'unauthenticated' : 'sign_in';
    for (const visitor of visitors) {
      const seen = await verdictOf(await send(visitor, path));
      const wanted = expected(load, visitor, signedOut);
      if (seen !== wanted) wrong.push(`GET ${path} as ${visitor.label}: ${seen} instead of ${wanted}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('every action answers everybody as the permission table says', {
  timeout: WALK_TIMEOUT_MS,
}, async () => {
  const wrong: string[] = [];
  for (const { path, act } of entries) {
    if (act === null) continue;
    for (const visitor of visitors) {
      const seen = await verdictOf(await send(visitor, path, {}));
      const wanted = expected(act, visitor, 'unauthenticated');
      if (seen !== wanted) wrong.push(`POST ${path} as ${visitor.label}: ${seen} instead of ${wanted}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('data requests of the browser are guarded like the pages they belong to', async () => {
  const [visitor] = visitors;
  for (const { path, load, id } of entries) {
    if (load === 'public' || !build.routes[id]?.module.default) continue;
    const answer = await send(visitor as Visitor, `${path.replace('?index', '')}.data`);
    expect([path, answer.status, await answer.text()]).toEqual([
      path,
      202,
      expect.stringContaining('/sign-in?next='),
    ]);
  }
});

test('signed out, the import page leads to sign-in and back, and its action is refused', async () => {
  const [visitor] = visitors;
  const page = await send(visitor as Visitor, '/import');
  expect([page.status, page.headers.get('location')]).toEqual([302, '/sign-in?next=%2Fimport']);
  expect((await send(visitor as Visitor, '/import?index', {})).status).toBe(401);
});

test('a form posted by another site is refused before anything happens', async () => {
  const newcomer: Visitor = { label: 'new', grant: null, cookie: '', address: '192.0.2.201' };
  const visitor = await signIn(newcomer, emailOf(1));
  const headers = { cookie: visitor.cookie, origin: 'https://evil.example' };
  const answer = await fetch(`${served.origin}/sign-out`, { method: 'POST', headers, redirect: 'manual' });
  expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: 'forbidden' } }]);
  expect((await send(visitor, '/account')).status).toBe(200);
});

test('cookies are out of reach of scripts and of other sites', async () => {
  const visitor: Visitor = { label: 'new', grant: null, cookie: '', address: '192.0.2.200' };
  const form = { step: 'password', email: emailOf(1), password: PASSWORD };
  const [cookie] = (await send(visitor, '/sign-in', form)).headers.getSetCookie();
  expect(cookie).toMatch(/^ledger\.session_token=/);
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Lax/i);
});
