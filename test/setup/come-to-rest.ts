import type { Page } from 'playwright-core';

/** The browser may never report the script of a module worker as finished, and then never calls the network idle. */
const LONGEST_REST_MS = 5_000;

/** Waits until a page has loaded and, for a while, until its network is idle: what runs on it has begun. */
export async function comeToRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForLoadState('networkidle', { timeout: LONGEST_REST_MS }).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
  });
}
