import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runJson } from '#test/app/cli/run-ledger.ts';
import { launchBrowser } from '#test/setup/browser.ts';
import { expectAccessible, expectToFit } from './expect-accessible.ts';
import { newReader, type Reader } from './reader.ts';
import { acceptLink, signIn } from './sign-up.ts';

const MISSION = 'unpol-lorvania';
const AUDITOR = { name: 'Otto Oversight', email: 'otto@example.org' };
/** Long enough to be watched and to be cancelled. */
const MANY_DRAWS = '1000000';

let browser: Browser;
let auditor: Reader;
let folder: string;

/** The command line beside the running application, on the same embedded database. */
const ledger = (...args: string[]) => runJson({ url: '', dataDir: inject('applicationDataDir') }, args);

beforeAll(async () => {
  browser = await launchBrowser();
  auditor = await newReader(browser);
  const { link } = await ledger('user', 'add', '--email', AUDITOR.email, '--role', 'oversight');
  // The command line takes the application's address for the usual one.
  await acceptLink(auditor.page, new URL(link).pathname, AUDITOR);
  await auditor.open(`/missions/${MISSION}/assessments`);
  const href = await auditor.page.locator('main tbody th a').first().getAttribute('href');
  folder = href ?? '';
});
afterAll(() => browser.close());

const outcome = (page: Page) => page.getByText('The same result, byte for byte');

test('anybody finds the files, their hashes and the command; nobody else finds the button', async () => {
  const reader = await newReader(browser);
  const page = await reader.open(folder);
  const record = page.locator('#record');
  expect(await record.locator('pre').innerText()).toContain(`--mission ${MISSION}`);
  const file = await (await fetch(`${inject('baseUrl')}${folder}/result.json`)).text();
  expect(await record.innerText()).toContain(createHash('sha256').update(file).digest('hex'));
  expect(await record.getByRole('button').count()).toBe(0);
  await page.goto(`${folder}/recompute`);
  expect(page.url()).toContain('/sign-in?next=');
  await reader.leave();
});

test('an auditor has it computed again from its page, and is told that the bytes are the same', async () => {
  const page = await auditor.open(folder);
  await page.getByRole('button', { name: 'Compute it again' }).click();
  await page.waitForURL('**/recompute');
  await outcome(page).waitFor();
  const text = await page.locator('#recompute').innerText();
  expect(text).toMatch(/SHA-256 of the inputs\s+[0-9a-f]{64}/);
  expect(text).toMatch(/Draws\s+10,000/);
  expect(await page.locator('#runs tbody tr').first().innerText()).toContain(AUDITOR.name);
  await expectAccessible(page);
  expect(auditor.complaints).toEqual([]);
});

test('a long run shows its progress, outlives a reload and ends when it is cancelled', async () => {
  const { id } = await ledger('assess', MISSION, '--draws', MANY_DRAWS, '--on', '2025-01-01');
  const page = await auditor.open(`/missions/${MISSION}`);
  await page.goto(`/missions/${MISSION}/assessments/${id}/recompute`);
  await page.getByRole('button', { name: 'Compute it again' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.reload();
  await page.getByRole('progressbar').waitFor();
  expect(await page.getByText('looks again by itself').isVisible()).toBe(false);
  await expectToFit(page);
  await page.goto(`${folder}/recompute`);
  await page.getByRole('link', { name: 'To that run' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/^Cancelled on/).waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  expect(auditor.complaints).toEqual([]);
}, 120_000);

test('without JavaScript the page looks again by itself until the result is there', async () => {
  const reader = await newReader(browser, { javaScriptEnabled: false });
  const page = await reader.open(`${folder}/recompute`);
  await signIn(page, AUDITOR);
  await page.getByRole('button', { name: /^Compute it/ }).click();
  await outcome(page).waitFor();
  await reader.leave();
});
