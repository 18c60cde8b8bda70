import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser);
});
afterAll(() => browser.close());

test('the first key press offers to skip to the content', async () => {
  const page = await reader.open('/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ text: 'Skip to the content', isOnScreen: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('filters are reached, opened and sent without a mouse', async () => {
  const page = await reader.open('/');
  await tabTo(page, 'q');
  await page.keyboard.type('darfur');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=darfur/);
  await expect.poll(() => page.locator('.mission-name').allInnerTexts()).toEqual(['UNAMID']);
});

test('a source opens with Enter and closes again', async () => {
  const page = await reader.open('/missions/minujusth');
  const summary = page.locator('main details.whence > summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('main details.whence').first().getAttribute('open')).not.toBeNull();
  await page.keyboard.press('Enter');
  expect(await page.locator('main details.whence').first().getAttribute('open')).toBeNull();
});

test('wherever the focus goes, it can be seen', async () => {
  const page = await reader.open('/missions/minujusth');
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ hasRing: true, isOnScreen: true });
  }
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  throw new Error(`The field ${name} is not reached with the Tab key.`);
}

function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return null;
    const { top, bottom, width } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      text: element.textContent?.trim(),
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isOnScreen: width > 0 && bottom > 0 && top < window.innerHeight,
    };
  });
}
