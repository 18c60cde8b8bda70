import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Slow, and the same in every width and direction: checked once in each colour scheme. */
const CONTRAST = 'color-contrast';
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 700 };

/** In light and in dark colours, at a desk and on a phone. Leaves the page light and as wide as a desk. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, [CONTRAST])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectToFit(page);
}

/** On a phone nothing is wider than the window, and nothing becomes unreachable. */
export async function expectToFit(page: Page): Promise<void> {
  for (const size of [DESK, PHONE, NARROWEST]) {
    await page.setViewportSize(size);
    // A chart measures its column after the window has changed.
    await expect.poll(() => tooWide(page), { message: `at ${size.width} pixels` }).toEqual([]);
  }
  expect(await violations(page, 'all but contrast')).toEqual([]);
  await page.setViewportSize(DESK);
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
