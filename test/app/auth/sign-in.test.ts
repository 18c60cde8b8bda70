import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Auth } from '#app/auth/auth.server.ts';
import * as account from '#app/routes/account.tsx';
import * as signIn from '#app/routes/sign-in.tsx';
import * as signOut from '#app/routes/sign-out.tsx';
import { findAuditEvents } from '#db/queries/find-audit-events.ts';
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
let browser: Browser;

beforeAll(async () => {
  ledger = await createTestLedger();
  auth = createTestAuth(ledger);
  await addAdministrator(ledger);
  await addPerson(ledger, EDITOR, { role: 'mission_editor', mission: null });
});
afterAll(() => ledger.drop());

beforeEach(async () => {
  await ledger.database.sql`delete from rate_limits`;
  browser = openBrowser({ ledger, auth });
});

const enter = (email: string, password: string, next = '/') =>
  browser.post(signIn.action, `/sign-in?next=${encodeURIComponent(next)}`, {
    step: 'password',
    email,
    password,
  });

async function actionsOf(email: string): Promise<readonly string[]> {
  const { entries } = await ledger.database.read((tx) => findAuditEvents(tx, { actor: email, limit: 50 }));
  return entries.map(({ action }) => action);
}

test('the right password opens the account and goes where the reader wanted to go', async () => {
  const seen = await enter('Editor@Example.org', PASSWORD, '/import?state=pending');
  expect(seen).toMatchObject({ status: 302, location: '/import?state=pending' });
  expect(await browser.visit(account.loader, '/account')).toMatchObject({
    status: 200,
    data: { email: EDITOR },
  });
  expect(await actionsOf(EDITOR)).toContain('signed_in');
});

test('never goes to another site', async () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    expect(await enter(EDITOR, PASSWORD, next)).toMatchObject({ status: 302, location: '/' });
  }
});

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await enter(EDITOR, 'not the password');
  const unknown = await enter('nobody@example.org', 'not the password');
  expect(wrong).toMatchObject({ status: 401, data: { errors: { form: 'error.credentials' } } });
  expect(unknown).toMatchObject({ status: 401, data: { errors: { form: 'error.credentials' } } });
  expect(browser.cookies.size).toBe(0);
});

test('empty fields are named', async () => {
  expect(await enter('', '')).toMatchObject({
    status: 422,
    data: { errors: { email: 'error.required', password: 'error.required' } },
  });
});

test('too many attempts from one address are stopped, the right password included', async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) statuses.push((await enter(EDITOR, 'wrong')).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  expect(await enter(EDITOR, PASSWORD)).toMatchObject({
    status: 429,
    data: { errors: { form: 'error.rate_limited' } },
  });
  const elsewhere = openBrowser({ ledger, auth, address: '192.0.2.77' });
  const form = { step: 'password', email: EDITOR, password: PASSWORD };
  expect((await elsewhere.post(signIn.action, '/sign-in', form)).status).toBe(302);
});

test('an address claimed in a header does not escape the limit', async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    const claimed = { 'x-forwarded-for': `198.51.100.${attempt}`, 'x-client-ip': `198.51.100.${attempt}` };
    const form = { step: 'password', email: EDITOR, password: 'wrong' };
    statuses.push((await browser.post(signIn.action, '/sign-in', form, claimed)).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test('a form posted by another site is refused', async () => {
  const form = { step: 'password', email: EDITOR, password: PASSWORD };
  const seen = await browser.post(signIn.action, '/sign-in', form, { origin: 'https://evil.example' });
  expect(seen).toMatchObject({ status: 403, data: { error: { code: 'forbidden', requestId: 'request-1' } } });
});

test('signing out ends the session for good', async () => {
  await enter(EDITOR, PASSWORD);
  const stolen = new Map(browser.cookies);
  expect(await browser.post(signOut.action, '/sign-out', {})).toMatchObject({ status: 302, location: '/' });
  const thief = openBrowser({ ledger, auth });
  for (const [name, value] of stolen) (thief.cookies as Map<string, string>).set(name, value);
  expect((await thief.visit(account.loader, '/account')).location).toBe('/sign-in?next=%2Faccount');
  expect(await actionsOf(EDITOR)).toContain('signed_out');
});

test('a closed account stays out', async () => {
  await enter(EDITOR, PASSWORD);
  await ledger.database.sql`update users set deactivated_at = now() where email = ${EDITOR}`;
  expect((await browser.visit(account.loader, '/account')).status).toBe(302);
  expect(await enter(EDITOR, PASSWORD)).toMatchObject({
    status: 401,
    data: { errors: { form: 'error.credentials' } },
  });
  await ledger.database.sql`update users set deactivated_at = null where email = ${EDITOR}`;
});

test('the second step asks for a code once it is set up', async () => {
  const person = 'careful@example.org';
  await addPerson(ledger, person, { role: 'oversight', mission: null });
  await enter(person, PASSWORD);
  const started = await browser.post(account.action, '/account', { intent: 'start', present: PASSWORD });
  const { setUp } = started.data as { setUp: { uri: string; key: string; backupCodes: string[] } };
  expect(setUp.backupCodes).toHaveLength(10);
  const secret = await secretOf(setUp.uri);
  const wrong = await browser.post(account.action, '/account', { intent: 'confirm', code: '000000' });
  expect(wrong).toMatchObject({ status: 422, data: { errors: { code: 'error.code' } } });
  const confirmed = await browser.post(account.action, '/account', {
    intent: 'confirm',
    code: await codeOf(secret),
  });
  expect(confirmed).toMatchObject({ status: 200, data: { done: 'account.twoFactor.confirmed' } });

  browser = openBrowser({ ledger, auth });
  expect(await enter(person, PASSWORD, '/import')).toMatchObject({
    location: '/sign-in?step=code&next=%2Fimport',
  });
  expect((await browser.visit(account.loader, '/account')).status).toBe(302);
  const code = (typed: string) =>
    browser.post(signIn.action, '/sign-in?step=code&next=%2Fimport', { step: 'code', code: typed });
  expect(await code('123 456')).toMatchObject({ status: 401, data: { errors: { form: 'error.code' } } });
  expect(await code(await codeOf(secret))).toMatchObject({ status: 302, location: '/import' });

  browser = openBrowser({ ledger, auth });
  await enter(person, PASSWORD);
  expect(await code(setUp.backupCodes[0] ?? '')).toMatchObject({ status: 302, location: '/import' });
  browser = openBrowser({ ledger, auth });
  await enter(person, PASSWORD);
  expect(await code(setUp.backupCodes[0] ?? '')).toMatchObject({ status: 401 });
  expect(await actionsOf(person)).toContain('second_step_switched_on');
});

async function secretOf(uri: string): Promise<string> {
  const { base32 } = await import('@better-auth/utils/base32');
  return new TextDecoder().decode(base32.decode(new URL(uri).searchParams.get('secret') ?? ''));
}

function codeOf(secret: string): Promise<string> {
  return createOTP(secret, { digits: 6, period: 30 }).totp();
}
