import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Auth } from '#app/auth/auth.server.ts';
import * as account from '#app/routes/account.tsx';
import * as audit from '#app/routes/admin.audit.tsx';
import * as users from '#app/routes/admin.users.tsx';
import * as signIn from '#app/routes/sign-in.tsx';
import { findAuditEvents } from '#db/queries/find-audit-events.ts';
import type { User } from '#db/queries/find-users.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import {
  addAdministrator,
  addPerson,
  type Browser,
  createTestAuth,
  openBrowser,
  PASSWORD,
} from './browser.ts';

const EDITOR = 'editor@example.org';
let ledger: TestLedger;
let auth: Auth;
let administrator: Browser;
let editor: Browser;

beforeAll(async () => {
  ledger = await createTestLedger();
  auth = createTestAuth(ledger);
  await ledger.database.sql`insert into missions (slug) values ('unmil')`;
  await addAdministrator(ledger);
  await addPerson(ledger, EDITOR, { role: 'mission_editor', mission: 'unmil' });
  administrator = await enter('admin@example.org');
  editor = await enter(EDITOR);
});
afterAll(() => ledger.drop());

beforeEach(async () => {
  await ledger.database.sql`delete from rate_limits`;
});

async function enter(email: string): Promise<Browser> {
  const browser = openBrowser({ ledger, auth });
  await browser.post(signIn.action, '/sign-in', { step: 'password', email, password: PASSWORD });
  return browser;
}

async function personOf(email: string): Promise<User> {
  const { data } = await administrator.visit(users.loader, '/admin/users');
  const person = (data as { users: User[] }).users.find((user) => user.email === email);
  if (!person) throw new Error(`There is no ${email}.`);
  return person;
}

const change = (form: Record<string, string>) => administrator.post(users.action, '/admin/users', form);

test('only an administrator sees and changes people', async () => {
  expect((await editor.visit(users.loader, '/admin/users')).status).toBe(403);
  const form = {
    intent: 'grant',
    user: (await personOf(EDITOR)).id,
    role: 'admin',
    mission: '',
    reason: 'mine',
  };
  expect((await editor.post(users.action, '/admin/users', form)).status).toBe(403);
  const visitor = openBrowser({ ledger, auth });
  expect((await visitor.visit(users.loader, '/admin/users')).location).toBe('/sign-in?next=%2Fadmin%2Fusers');
  expect((await visitor.post(users.action, '/admin/users', form)).status).toBe(401);
  expect((await personOf(EDITOR)).grants).toEqual([{ role: 'mission_editor', mission: 'unmil' }]);
});

test('a role is given and taken with a reason, and both are recorded', async () => {
  const { id } = await personOf(EDITOR);
  const form = { user: id, role: 'oversight', mission: '' };
  expect(await change({ ...form, intent: 'grant', reason: ' ' })).toMatchObject({
    status: 422,
    data: { user: id, errors: { reason: 'error.reason' } },
  });
  expect((await change({ ...form, intent: 'grant', reason: 'seconded to the audit board' })).status).toBe(
    200,
  );
  expect((await editor.visit(audit.loader, '/admin/audit')).status).toBe(200);
  expect((await change({ ...form, intent: 'revoke', reason: 'secondment over' })).status).toBe(200);
  expect((await editor.visit(audit.loader, '/admin/audit')).status).toBe(403);
  const { entries } = await ledger.database.read((tx) => findAuditEvents(tx, { subjectId: id, limit: 2 }));
  expect(entries).toMatchObject([
    {
      action: 'role_revoked',
      actor: 'Admin <admin@example.org>',
      reason: 'secondment over',
      before: { roles: ['mission_editor@unmil', 'oversight'] },
      after: { roles: ['mission_editor@unmil'] },
      requestId: 'request-1',
    },
    { action: 'role_granted', reason: 'seconded to the audit board' },
  ]);
});

test('a role for a mission that does not exist, or an administrator of one mission, is refused beside the field', async () => {
  const form = { intent: 'grant', user: (await personOf(EDITOR)).id, reason: 'try' };
  const errorsOf = async (grant: Record<string, string>) => (await change({ ...form, ...grant })).data;
  expect(await errorsOf({ role: 'donor', mission: 'atlantis' })).toMatchObject({
    errors: { mission: 'error.mission' },
  });
  expect(await errorsOf({ role: 'admin', mission: 'unmil' })).toMatchObject({
    errors: { mission: 'error.admin_scope' },
  });
  expect(await errorsOf({ role: 'emperor', mission: '' })).toMatchObject({ errors: { role: 'error.role' } });
});

test('the last administrator can neither be demoted nor closed', async () => {
  const { id } = await personOf('admin@example.org');
  const refused = { status: 422, data: { errors: { form: 'error.last_admin' } } };
  expect(await change({ intent: 'revoke', user: id, role: 'admin', mission: '', reason: 'r' })).toMatchObject(
    refused,
  );
  expect(await change({ intent: 'close', user: id, reason: 'r' })).toMatchObject(refused);
  expect(await personOf('admin@example.org')).toMatchObject({
    deactivatedAt: null,
    grants: [{ role: 'admin' }],
  });
});

test('closing an account ends its sessions at once; opening it lets the person in again', async () => {
  const { id } = await personOf(EDITOR);
  await change({ intent: 'close', user: id, reason: 'left the mission' });
  expect((await editor.visit(account.loader, '/account')).status).toBe(302);
  await change({ intent: 'open', user: id, reason: 'came back' });
  editor = await enter(EDITOR);
  expect((await editor.visit(account.loader, '/account')).status).toBe(200);
});

test('a changed password signs the person out elsewhere', async () => {
  const elsewhere = await enter(EDITOR);
  const form = {
    intent: 'password',
    present: PASSWORD,
    password: 'brand new long words',
    repeat: 'brand new long words',
  };
  expect(await editor.post(account.action, '/account', { ...form, present: 'wrong' })).toMatchObject({
    status: 422,
    data: { errors: { present: 'error.password_wrong' } },
  });
  expect((await editor.post(account.action, '/account', form)).status).toBe(200);
  expect((await editor.visit(account.loader, '/account')).status).toBe(200);
  expect((await elsewhere.visit(account.loader, '/account')).status).toBe(302);
});

test('the audit page checks the whole record on request', async () => {
  expect(await administrator.visit(audit.loader, '/admin/audit')).toMatchObject({
    data: { verification: null },
  });
  expect(await administrator.visit(audit.loader, '/admin/audit?check=1')).toMatchObject({
    data: { verification: { valid: true, firstBroken: null } },
  });
  expect((await administrator.visit(audit.loader, '/admin/audit?fromOn=yesterday')).status).toBe(400);
});
