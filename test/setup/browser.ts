import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from './chromium.ts';

/** A real browser; close it in `afterAll`. Pages are under `inject('baseUrl')`. */
export function launchBrowser(): Promise<Browser> {
  return launchChromium(inject('chromiumPath'));
}
