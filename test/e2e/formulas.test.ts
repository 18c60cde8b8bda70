import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { METRICS } from '#metrics/registry.ts';
import { launchBrowser } from '#test/setup/browser.ts';
import { newReader, type Reader } from './reader.ts';

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser, { javaScriptEnabled: false });
});
afterAll(() => browser.close());

test('every formula reaches assistive technology as mathematics, without a script', async () => {
  const page = await reader.open('/method');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.map(({ role }) => role?.value);
  expect(roles.filter((role) => role === 'MathMLMath')).toHaveLength(METRICS.length);
  expect(roles.filter((role) => role === 'MathMLFraction').length).toBeGreaterThan(40);
});

test('every formula is named by its plain text', async () => {
  const page = await reader.open('/method');
  for (const { id, formula } of METRICS) {
    expect([id, await page.locator(`#${id} math`).getAttribute('alttext')]).toEqual([id, formula]);
  }
});

test.each([320, 390, 1280])('no formula is cut off at %i pixels, in either direction', async (width) => {
  await reader.page.setViewportSize({ width, height: 800 });
  for (const path of ['/method', '/method?lang=qps']) {
    const page = await reader.open(path);
    const cut = await page
      .locator('.formula')
      .evaluateAll((formulas) =>
        formulas
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((formula) => formula.querySelector('math')?.getAttribute('alttext')),
      );
    expect(cut).toEqual([]);
  }
});
