import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';
import { becomeAdministrator } from './sign-up.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Slow, and the same in every width and direction: checked once in each colour scheme. */
const CONTRAST = 'color-contrast';
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 700 };

const PUBLIC_PAGES = [
  '/',
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

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser);
});
afterAll(() => browser.close());
afterEach(async () => {
  await reader.page.emulateMedia({ colorScheme: 'light' });
  await reader.page.setViewportSize(DESK);
});

describe('open to everybody', () => {
  test.each(PUBLIC_PAGES)('%s is accessible in light and dark colours, and on a phone', async (path) => {
    const page = await reader.open(path);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, [CONTRAST])).toEqual([]);
    await expectToFit(page);
    expect(reader.complaints).toEqual([]);
  });
});

describe('from right to left', () => {
  test.each(PUBLIC_PAGES)('%s is accessible and fits its window', async (path) => {
    const rightToLeft = await newReader(browser);
    const page = await rightToLeft.open(`${path}${path.includes('?') ? '&' : '?'}lang=qps`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-x-qps');
    expect(await violations(page, 'all but contrast')).toEqual([]);
    await expectToFit(page);
    expect(rightToLeft.complaints).toEqual([]);
    await rightToLeft.leave();
  });
});

describe('signed in', () => {
  beforeAll(() => becomeAdministrator(reader.page, { name: 'Axel Admin', email: 'axel@example.org' }));

  test.each(SIGNED_IN_PAGES)('%s is accessible and kept by no cache', async (path) => {
    const { page } = reader;
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.headers()['cache-control']).toContain('no-store');
    expect(await violations(page)).toEqual([]);
    await expectToFit(page);
    expect(reader.complaints).toEqual([]);
  });
});

/** On a phone nothing is wider than the window, and nothing becomes unreachable. */
async function expectToFit(page: Page): Promise<void> {
  for (const size of [DESK, PHONE, NARROWEST]) {
    await page.setViewportSize(size);
    expect(await tooWide(page), `at ${size.width} pixels`).toEqual([]);
  }
  expect(await violations(page, 'all but contrast')).toEqual([]);
}

async function violations(
  page: Page,
  rules: readonly string[] | 'all but contrast' | 'all' = 'all',
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (typeof rules === 'object') axe.withRules([...rules]);
  else axe.withTags(STANDARD).disableRules(rules === 'all' ? [] : [CONTRAST]);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What makes the page wider than its window; empty when it fits. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOutside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth || left < 0;
    };
    return [...document.querySelectorAll('body *')]
      .filter(isOutside)
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}
