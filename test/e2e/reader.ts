import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { comeToRest } from '#test/setup/come-to-rest.ts';

export type Reader = {
  readonly page: Page;
  /** Opens a path of the running application and waits until nothing more is loading. */
  open(path: string): Promise<Page>;
  /** What the browser complained about: script errors, blocked content, console errors. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
};

/** The status of the page itself is asserted where it matters; the browser repeats it as an error. */
const STATUS_OF_PAGE = /^Failed to load resource: the server responded with a status of (404|422)/;

/** Somebody with a browser of their own: no cookies, no cache, nothing kept. */
export async function newReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: inject('baseUrl'),
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || STATUS_OF_PAGE.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  return {
    page,
    complaints,
    async open(path) {
      await page.goto(path);
      await comeToRest(page);
      return page;
    },
    leave: () => context.close(),
  };
}
