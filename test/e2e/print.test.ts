import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';

/** What serves the screen only. */
const SCREEN_ONLY =
  '.masthead__nav, .footer, .skip-link, .filters, .contents, .method__contents, .as-of, .downloads > ul, .actions, .whence, .chart__live';

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser, { viewport: { width: 700, height: 1000 } });
  await reader.page.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

test.each(['/', '/missions/unpol-lorvania', '/indicators/intentional-homicide-rate?area=HTI', '/method'])(
  'on paper %s hides nothing that carries information',
  async (path) => {
    const page = await reader.open(path);
    expect(await hiddenTexts(page)).toEqual([]);
  },
);

test('a printed figure says at which line of which file it stands', async () => {
  const page = await reader.open('/missions/minujusth');
  const row = page.locator('#money tr', { hasText: '121,266,600' }).last();
  expect(await row.innerText()).toMatch(/minujusth\.yaml, line \d+/);
});

test('the page fits the paper', async () => {
  const page = await reader.open('/missions/unpol-lorvania');
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
});

/** Texts in the page that take no room on paper. */
function hiddenTexts(page: Page): Promise<string[]> {
  return page.evaluate((screenOnly) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const hidden: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim();
      if (!element || !text || element.closest(`script, style, title, desc, ${screenOnly}`)) continue;
      if (element.closest('.chart__svg')) continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true })) hidden.push(text);
    }
    return hidden;
  }, SCREEN_ONLY);
}
