import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { expectAccessible } from './expect-accessible.ts';
import { newReader, type Reader } from './reader.ts';
import { acceptLink, signIn } from './sign-up.ts';

const RETURN_FILE = 'test/fixtures/e2e/lorvania-return.csv';
const MANAGER = { name: 'Mira Manager', email: 'mira@example.org' };
const NEW_FIGURE = '/indicators/districts-handed-over?area=XFL';

let browser: Browser;
let administrator: Reader;
let manager: Reader;
let importPath: string;

beforeAll(async () => {
  browser = await launchBrowser();
  [administrator, manager] = [await newReader(browser), await newReader(browser)];
});
afterAll(() => browser.close());

test('the first administrator sets a password and invites a mission manager', async () => {
  const { page } = administrator;
  await acceptLink(page, inject('administratorLink'), { name: 'Ada Admin', email: 'ada@example.org' });
  await administrator.open('/admin/users');
  const invitation = page.locator('#invite');
  await invitation.getByLabel('E-mail address').fill(MANAGER.email);
  await invitation.getByLabel('Role').selectOption('mission_manager');
  await invitation.getByLabel('For', { exact: true }).selectOption('unpol-lorvania');
  await invitation.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('status').locator('code').innerText();
  await acceptLink(manager.page, link, MANAGER);
  expect(await manager.page.locator('#roles').innerText()).toContain('Mission manager');
});

test('the import page asks who is there, and leads back after signing in', async () => {
  const reader = await newReader(browser);
  const page = await reader.open('/import');
  expect(page.url()).toContain('/sign-in?next=%2Fimport');
  await signIn(page, MANAGER);
  expect(new URL(page.url()).pathname).toBe('/import');
  await reader.leave();
});

test('a manager sees nothing that belongs to administrators', async () => {
  const page = await manager.open('/import');
  expect(await page.locator('.masthead__nav a').allInnerTexts()).not.toContain('People');
  const response = await page.goto('/admin/users');
  expect(response?.status()).toBe(403);
});

test('a file is recognised, compared with the ledger and not yet stored', async () => {
  const page = await manager.open('/import');
  await upload(page, 'lorvania-return.csv', await readFile(RETURN_FILE));
  await page.getByText('Nothing has been stored yet').waitFor();
  importPath = new URL(page.url()).pathname;
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/Recognised as\s+Observations, one per row \(CSV\)/);
  expect(await countsOf(page)).toEqual({
    new: '1',
    revised: '1',
    unchanged: '1',
    excluded: '0',
    rejected: '2',
  });
  const revised = await page.locator('#changes tbody tr').first().innerText();
  expect(revised).toMatch(/Revised[\s\S]*87\.9[\s\S]*87\.4/);
  const issues = await page.locator('#issues tbody').innerText();
  expect(issues).toMatch(/line 5[\s\S]*2026-Q5/i);
  expect(issues).toContain('Atlantis');
  expect(await latestFigure()).not.toContain('lorvania-return.csv');
});

test('once stored, the figure stands on its public page with file and line', async () => {
  const page = await manager.open(importPath);
  await page.getByLabel('Reason (optional)').fill('Return of the fourth quarter');
  await page.getByRole('button', { name: 'Store in the ledger' }).click();
  await page.getByText(/^Stored on/).waitFor();
  importPath = new URL(page.url()).pathname;
  expect(await page.locator('main').innerText()).toContain('Return of the fourth quarter');
  const row = await latestFigure();
  expect(row).toMatch(/quarter 4 of 2026\s+9\s/);
  expect(row).toContain('lorvania-return.csv, line 4');
});

test('a reversal needs a reason, takes the figure back and keeps it in the history', async () => {
  const page = await manager.open(importPath);
  await page.getByRole('link', { name: 'Revert this import…' }).click();
  await page.waitForURL('**/revert');
  const submit = page.getByRole('button', { name: 'Revert this import' });
  await submit.click();
  expect(page.url()).toContain('/revert');
  await page.getByLabel('Reason').fill('The ministry withdrew the return');
  await submit.click();
  await page.getByText(/^Reverted on/).waitFor();
  expect(await page.locator('main').innerText()).toContain('The ministry withdrew the return');
  expect(await latestFigure()).not.toMatch(/quarter 4 of 2026\s+9\s/);
  const history = await (await manager.open('/import')).locator('#history').innerText();
  expect(history).toContain('lorvania-return.csv');
  expect(history).toContain('Reverted');
  expect(history).toContain('The ministry withdrew the return');
});

test.each([
  ['a PDF', 'report.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')],
  ['an empty file', 'empty.csv', Buffer.alloc(0)],
])('%s is refused in words and leaves nothing', async (_what, name, bytes) => {
  const page = await manager.open('/import');
  await upload(page, name, bytes);
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.innerText()).toMatch(
    new RegExp(`${name} was not accepted[\\s\\S]*Nothing was stored`),
  );
  expect(await (await manager.open('/import')).locator('#history').innerText()).not.toContain(name);
});

test('what was done is in the audit record, which is unbroken', async () => {
  const page = await administrator.open('/admin/audit?check=1');
  const text = await page.locator('main').innerText();
  expect(text).toContain('Unbroken');
  expect(text).toContain(MANAGER.name);
});

test.each(['/account', '/import', '/admin/users', '/admin/audit', '/sign-out'])(
  '%s is accessible, and kept by no cache',
  async (path) => {
    const response = await administrator.page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.headers()['cache-control']).toContain('no-store');
    await expectAccessible(administrator.page);
  },
);

test('no page of the journey drew a complaint from the browser', () => {
  const allowed = /status of 403/;
  const complaints = [...administrator.complaints, ...manager.complaints];
  expect(complaints.filter((complaint) => !allowed.test(complaint))).toEqual([]);
});

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Files').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('Mission').selectOption('unpol-lorvania');
  await page.getByRole('button', { name: 'Read and compare' }).click();
}

async function countsOf(page: Page): Promise<Record<string, string>> {
  const items = await page
    .locator('.counts__item')
    .evaluateAll((all) =>
      all.map((item) => [
        /counts__item--(\w+)/.exec(item.className)?.[1] ?? '',
        item.querySelector('dd')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(items);
}

/** As somebody without an account sees it. */
async function latestFigure(): Promise<string> {
  const reader = await newReader(browser);
  const page = await reader.open(NEW_FIGURE);
  const row = await page.locator('.observations tbody tr').first().innerText();
  await reader.leave();
  return row;
}
