import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser, { javaScriptEnabled: false });
});
afterAll(() => browser.close());

test('the portfolio lists every mission and filters through its address', async () => {
  const page = await reader.open('/');
  expect(await page.locator('.portfolio-table tbody tr').count()).toBeGreaterThanOrEqual(13);
  await page.getByRole('searchbox', { name: 'Search' }).fill('kosovo');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/q=kosovo/);
  expect((await page.locator('.mission-name').allInnerTexts()).sort()).toEqual(['EULEX Kosovo', 'UNMIK']);
});

test('a mission page shows its figures, its sources and what is folded away', async () => {
  const page = await reader.open('/missions/unpol-lorvania');
  const periods = page.locator('#exit details.more').first();
  expect(await periods.locator('table').isVisible()).toBe(false);
  await periods.locator('summary').first().click();
  expect(await periods.locator('tbody tr').count()).toBeGreaterThan(0);
  expect(await periods.locator('table').isVisible()).toBe(true);
  const money = page.locator('#money details.more').last();
  await money.locator(':scope > summary').click();
  expect(await money.innerText()).toContain('USD 142,600,000');
  expect(await page.locator('#money svg').first().isVisible()).toBe(true);
  expect(await page.locator('#sources li').count()).toBeGreaterThan(10);
});

test('an indicator page draws its chart and holds the same figures as a table', async () => {
  const page = await reader.open('/indicators/intentional-homicide-rate?area=HTI');
  expect(await page.locator('.chart__svg--wide').isVisible()).toBe(true);
  await page.getByText('Table of the data').click();
  const table = page.locator('.chart__data table');
  expect(await table.isVisible()).toBe(true);
  expect(await table.locator('tbody tr').count()).toBe(12);
  expect(await page.locator('.chart__readout').count()).toBe(0);
});

test('what was known on an earlier day is one form away', async () => {
  const page = await reader.open('/indicators/intentional-homicide-rate?area=HTI');
  await page.getByLabel('Show what was known on').fill('2000-01-01');
  await page
    .locator('form', { has: page.getByLabel('Show what was known on') })
    .getByRole('button')
    .click();
  await page.waitForURL(/2000-01-01/);
  expect(await page.locator('main').innerText()).not.toContain('6.6797426599922');
});

test('theme and language are chosen with a form', async () => {
  const page = await reader.open('/preferences');
  await page.getByLabel('Theme').selectOption('dark');
  await page.locator('main').getByRole('button').first().click();
  await page.waitForLoadState();
  await reader.open('/');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});
