import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  reader = await newReader(browser);
  return async () => {
    await reader.leave();
    expect(reader.complaints).toEqual([]);
  };
});

test('a reader filters the portfolio and comes to the mission', async () => {
  const page = await reader.open('/');
  await page.getByRole('searchbox', { name: 'Search' }).fill('haiti');
  await page.getByText('Filter by kind, phase').click();
  await page.getByLabel('Phase').selectOption('transitioned');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/q=haiti.*phase=transitioned/);
  const names = page.locator('.mission-name');
  await expect.poll(async () => (await names.allInnerTexts()).sort()).toEqual(['MINUJUSTH', 'MINUSTAH']);
  await page.getByRole('link', { name: 'MINUJUSTH' }).first().click();
  await page.waitForURL('**/missions/minujusth');
  await page.getByRole('heading', { level: 1, name: /Justice Support in Haiti/ }).waitFor();
});

test('the mission page says who authorised it, what it cost and that nothing is scored without evidence', async () => {
  const page = await reader.open('/missions/minujusth');
  const acts = await page.locator('#mandate h3.act__symbol').allInnerTexts();
  expect(acts).toEqual(['S/RES/2350 (2017)', 'S/RES/2410 (2018)', 'S/RES/2466 (2019)']);
  const money = await page.locator('#money').innerText();
  expect(money).toMatch(/USD 121,266,600\s+A\/74\/736/);
  expect(money).toMatch(/USD 38,694,400\s+A\/75\/786/);
  const readiness = await page.locator('#readiness').innerText();
  expect(readiness).toContain('Too little evidence to say');
  expect(readiness).toMatch(/Exit-readiness score, of 100:\s*Withheld/);
  expect(await page.locator('#exit').innerText()).toContain('Cannot be determined');
});

test('“where from” of a figure opens with the file and the line', async () => {
  const page = await reader.open('/missions/minujusth');
  const source = page.locator('#money tr', { hasText: '121,266,600' }).last().locator('details.whence');
  expect(await source.locator('.whence__body').isVisible()).toBe(false);
  await source.locator('summary').click();
  const facts = await source.locator('.whence__body').innerText();
  expect(facts).toMatch(/File\s+minujusth\.yaml/);
  expect(facts).toMatch(/Line\s+\d+/);
  expect(facts).toMatch(/SHA-256\s+[0-9a-f]{16}/);
});

test('a mission without a figure for 2017 leads to a page that shows the gap and not a guess', async () => {
  const page = await reader.open('/missions/minujusth');
  await page.getByRole('link', { name: 'Victims of intentional homicide' }).first().click();
  await page.waitForURL('**/indicators/intentional-homicide-rate**');
  const row = (period: string) =>
    page
      .locator('.observations tbody tr')
      .filter({ has: page.getByRole('rowheader', { name: period, exact: true }) });
  expect(await row('2017').innerText()).toContain('No figure for this period is on record here');
  const row2018 = await row('2018').innerText();
  expect(row2018).toContain('6.6797426599922');
  expect(row2018).toContain('intentional-homicide-rate.csv, line 93');
});

test('revised figures keep what was said before', async () => {
  const page = await reader.open('/indicators/intentional-homicide-rate?area=XFL');
  const earlier = page.locator('details.earlier').first();
  await earlier.locator('summary').click();
  expect(await earlier.locator('li').first().innerText()).toMatch(/\d.*published/i);
});

test('a chart is read point by point from the keyboard', async () => {
  const page = await reader.open('/indicators/intentional-homicide-rate?area=HTI');
  await page.locator('.chart__live svg').first().waitFor();
  await page.locator('.chart__live [tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  const readOut = page.locator('.chart__readout');
  const first = await readOut.innerText();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => readOut.innerText()).not.toBe(first);
  expect(await readOut.innerText()).toMatch(/20\d\d[\s\S]*per 100,000 population/);
});
