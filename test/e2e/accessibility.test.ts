import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';
import { becomeAdministrator } from './sign-up.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };

const PUBLIC_PAGES = [
  '/',
  '/?q=haiti&phase=active',
  '/?q=nothing-of-that-name',
  '/missions/minujusth',
  '/missions/unpol-lorvania',
  '/indicators',
  '/indicators/intentional-homicide-rate?area=HTI',
  '/indicators/officers-certified?area=XFL',
  '/method',
  '/preferences',
  '/sign-in',
  '/welcome/a-link-that-does-not-exist',
  '/no-such-page',
];
const SIGNED_IN_PAGES = ['/account', '/import', '/admin/users', '/admin/audit', '/sign-out'];

type View = {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly query?: string;
  /** Rules beyond these cannot come out otherwise than in the first view. */
  readonly rules?: readonly string[];
};

const VIEWS: readonly View[] = [
  { name: 'in light colours', options: { colorScheme: 'light' } },
  { name: 'in dark colours', options: { colorScheme: 'dark' }, rules: ['color-contrast'] },
  { name: 'on a phone', options: { viewport: PHONE } },
  { name: 'from right to left', options: {}, query: 'lang=qps' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(VIEWS)('$name', ({ options, query, rules }) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader(browser, options);
  });
  afterAll(() => reader.leave());

  test.each(PUBLIC_PAGES)('%s is accessible', async (path) => {
    const page = await reader.open(query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path);
    expect(await violations(page, rules)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(reader.complaints).toEqual([]);
  });
});

describe('signed in', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader(browser);
    await becomeAdministrator(reader.page, { name: 'Axel Admin', email: 'axel@example.org' });
  });

  test.each(SIGNED_IN_PAGES)('%s is accessible, wide and narrow, and not kept by any cache', async (path) => {
    const page = reader.page;
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.headers()['cache-control']).toContain('no-store');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(reader.complaints).toEqual([]);
  });
});

test.each(PUBLIC_PAGES)('%s fits a column of 320 pixels', async (path) => {
  const reader = await newReader(browser, { viewport: { width: 320, height: 700 } });
  expect(await overflow(await reader.open(path))).toBeLessThanOrEqual(0);
  await reader.leave();
});

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const found = await (rules ? axe.withRules([...rules]) : axe.withTags(STANDARD)).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
