import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { expectAccessible, expectToFit } from './expect-accessible.ts';
import { newReader, type Reader } from './reader.ts';

/** One of each layout. */
const LAYOUTS = [
  '/',
  '/missions/unpol-lorvania',
  '/indicators',
  '/indicators/intentional-homicide-rate?area=HTI',
  '/method',
  '/method/backtest',
  '/compare?missions=unpol-lorvania&missions=minujusth',
  '/missions/unpol-lorvania/assessments',
  '/sign-in',
];
const PUBLIC_PAGES = [
  ...LAYOUTS,
  '/?q=nothing-of-that-name',
  '/missions/minujusth',
  '/compare',
  '/compare?missions=no-such-mission',
  '/indicators/officers-certified?area=XFL',
  '/preferences',
  '/welcome/a-link-that-does-not-exist',
  '/no-such-page',
];

/** The contrast of every sign of every formula of the method is looked at, twice. */
const LONGEST_PAGE_MS = 240_000;

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser);
});
afterAll(() => browser.close());

describe('open to everybody', () => {
  test.each(PUBLIC_PAGES)(
    '%s is accessible in light and dark colours, and on a phone',
    async (path) => {
      const page = await reader.open(path);
      await expectAccessible(page);
      expect(reader.complaints).toEqual([]);
    },
    LONGEST_PAGE_MS,
  );
});

test('a whole assessment, found through the list of them, is accessible too', async () => {
  const list = await reader.open('/missions/unpol-lorvania/assessments');
  await list.locator('tbody th a').first().click();
  await list.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
  await list.locator('#sensitivity').waitFor();
  await expectAccessible(list);
  expect(reader.complaints).toEqual([]);
});

describe('from right to left', () => {
  test.each(LAYOUTS)('%s is accessible and fits its window', async (path) => {
    const rightToLeft = await newReader(browser);
    const page = await rightToLeft.open(`${path}${path.includes('?') ? '&' : '?'}lang=qps`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-x-qps');
    await expectToFit(page);
    expect(rightToLeft.complaints).toEqual([]);
    await rightToLeft.leave();
  });
});
