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

test('every link within the method page, to a work cited and back, leads to its place', async () => {
  const page = await reader.open('/method');
  const links = page.locator('main a[href^="#"]');
  expect(await links.count()).toBeGreaterThan(100);
  const astray = await links.evaluateAll((all) =>
    all
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => document.getElementById(href.slice(1)) === null),
  );
  expect(astray).toEqual([]);
});
