import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Auth } from '#app/auth/auth.server.ts';
import { createFirstAdministratorLink } from '#app/auth/create-first-administrator-link.ts';
import * as account from '#app/routes/account.tsx';
import * as users from '#app/routes/admin.users.tsx';
import * as signIn from '#app/routes/sign-in.tsx';
import * as welcome from '#app/routes/welcome.$token.tsx';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { type Browser, createTestAuth, openBrowser, PASSWORD } from './browser.ts';

const NEW_PASSWORD = 'another four plain words';
const TYPED = { name: 'Ana Silva', password: PASSWORD, repeat: PASSWORD };
let ledger: TestLedger;
let auth: Auth;
let administrator: Browser;

beforeAll(async () => {
  ledger = await createTestLedger();
  auth = createTestAuth(ledger);
  administrator = openBrowser({ ledger, auth });
});
afterAll(() => ledger.drop());

beforeEach(async () => {
  await ledger.database.sql`delete from rate_limits`;
});

test('the first administrator comes in by the newest link, once', async () => {
  const replaced = await createFirstAdministratorLink(ledger);
  const link = await createFirstAdministratorLink(ledger);
  expect((await administrator.visit(welcome.loader, replaced ?? '')).status).toBe(404);
  expect(await administrator.visit(welcome.loader, link ?? '')).toMatchObject({
    status: 200,
    data: { invitation: { purpose: 'first_administrator', email: null, role: 'admin' } },
  });
  const form = { ...TYPED, email: 'Admin@Example.org' };
  expect(await administrator.post(welcome.action, link ?? '', form)).toMatchObject({
    status: 302,
    location: '/account',
  });
  expect(await administrator.visit(account.loader, '/account')).toMatchObject({
    data: { email: 'admin@example.org', grants: [{ role: 'admin', mission: null }] },
  });
  const again = openBrowser({ ledger, auth });
  expect((await again.visit(welcome.loader, link ?? '')).status).toBe(404);
  expect(
    (await again.post(welcome.action, link ?? '', { ...form, email: 'second@example.org' })).status,
  ).toBe(404);
  expect(await createFirstAdministratorLink(ledger)).toBeNull();
});

test('an invited person chooses a name and a password and holds the role', async () => {
  const link = await invite({ email: 'editor@example.org', role: 'mission_editor', mission: '' });
  const guest = openBrowser({ ledger, auth });
  const short = { ...TYPED, name: ' ', password: 'short', repeat: 'other' };
  expect(await guest.post(welcome.action, link, short)).toMatchObject({
    status: 422,
    data: { errors: { name: 'error.required', password: 'error.password_short' } },
  });
  expect(await guest.post(welcome.action, link, { ...TYPED, repeat: 'other' })).toMatchObject({
    data: { errors: { repeat: 'error.passwords_differ' } },
  });
  expect((await guest.post(welcome.action, link, { ...TYPED, email: 'smuggled@example.org' })).status).toBe(
    302,
  );
  expect(await guest.visit(account.loader, '/account')).toMatchObject({
    data: { email: 'editor@example.org', grants: [{ role: 'mission_editor', mission: null }] },
  });
});

test('one link used twice at the same moment makes one account', async () => {
  const link = await invite({ email: 'twin@example.org', role: 'donor', mission: '' });
  const tries = await Promise.all(
    [1, 2, 3].map(() => openBrowser({ ledger, auth }).post(welcome.action, link, TYPED)),
  );
  expect(tries.filter(({ location }) => location === '/account')).toHaveLength(1);
  const [row] = await ledger.database
    .sql`select count(*)::int as n from users where email = 'twin@example.org'`;
  expect(row?.n).toBe(1);
  expect(tries.map(({ status }) => status).sort()).toEqual([302, 404, 404]);
});

test('a link that is too old opens nothing', async () => {
  const link = await invite({ email: 'late@example.org', role: 'donor', mission: '' });
  await ledger.database.sql`
    update invitations set created_at = now() - interval '9 days', expires_at = now() - interval '1 second'
    where email = 'late@example.org'`;
  const guest = openBrowser({ ledger, auth });
  expect((await guest.visit(welcome.loader, link)).status).toBe(404);
  expect((await guest.post(welcome.action, link, TYPED)).status).toBe(404);
});

test('a new invitation replaces the unused one', async () => {
  const first = await invite({ email: 'twice@example.org', role: 'donor', mission: '' });
  await invite({ email: 'twice@example.org', role: 'oversight', mission: '' });
  expect((await openBrowser({ ledger, auth }).visit(welcome.loader, first)).status).toBe(404);
});

test('a link for a new password ends every session and the old password', async () => {
  const guest = openBrowser({ ledger, auth });
  await guest.post(
    welcome.action,
    await invite({ email: 'forgot@example.org', role: 'donor', mission: '' }),
    TYPED,
  );
  const [person] = await ledger.database.sql<
    { id: string }[]
  >`select id from users where email = 'forgot@example.org'`;
  const link = await linkOf(
    administrator.post(users.action, '/admin/users', { intent: 'password_link', user: person?.id ?? '' }),
  );
  const back = openBrowser({ ledger, auth });
  expect(
    (await back.post(welcome.action, link, { password: NEW_PASSWORD, repeat: NEW_PASSWORD })).location,
  ).toBe('/account');
  expect((await guest.visit(account.loader, '/account')).status).toBe(302);
  const old = { step: 'password', email: 'forgot@example.org', password: PASSWORD };
  expect((await guest.post(signIn.action, '/sign-in', old)).status).toBe(401);
});

test('neither links nor passwords are stored as they are', async () => {
  const link = await invite({ email: 'secret@example.org', role: 'donor', mission: '' });
  const token = link.split('/')[2] ?? '';
  const rows = await ledger.database.sql`
    select (select jsonb_agg(to_jsonb(i)) from invitations i) as invitations,
           (select jsonb_agg(to_jsonb(a)) from accounts a) as accounts,
           (select jsonb_agg(to_jsonb(e)) from audit_events e) as events`;
  const stored = JSON.stringify(rows);
  expect(stored).toContain('secret@example.org');
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(PASSWORD);
});

function invite(grant: { email: string; role: string; mission: string }): Promise<string> {
  return linkOf(administrator.post(users.action, '/admin/users', { intent: 'invite', ...grant }));
}

async function linkOf(posted: Promise<{ readonly data: unknown }>): Promise<string> {
  const { link } = (await posted).data as { link: { url: string } };
  return new URL(link.url).pathname;
}
