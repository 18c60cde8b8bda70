import type { Locator, Page } from 'playwright-core';
import { launchChromium, requireChromium } from '#test/setup/chromium.ts';
import { comeToRest } from '#test/setup/come-to-rest.ts';

/** The demo's mission with the most to change. */
export const WHAT_IF_PAGE = '/missions/unpol-lorvania/what-if';
/** One slider of each kind: what a change of it leaves alone, and is not computed again, differs. */
const KINDS = ['weight', 'part', 'target', 'threshold', 'class'] as const;
const MOVES_PER_SLIDER = 12;
/** The first moves of a page fetch the inputs, start the worker and compile the method. */
const WARM_UP_MOVES = 6;
const LONGEST_WAIT_MS = 10_000;
const VIEWPORT = { width: 1280, height: 900 };

export type WhatIfMove = {
  readonly kind: (typeof KINDS)[number];
  /** From the slider's event until the result stands in the page. */
  readonly answeredMs: number;
  /** Until the frame that shows it has been handed over. */
  readonly shownMs: number;
};

/**
 * Drags one slider of each kind across its scale, as a reader would, and waits for each answer: a preview with the
 * draws that the method prescribes for one.
 *
 * @param whatIfUrl the what-if page of a mission, without changes
 */
export async function measureWhatIf(whatIfUrl: string): Promise<readonly WhatIfMove[]> {
  const browser = await launchChromium(requireChromium());
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(whatIfUrl);
    await comeToRest(page);
    await page.locator('details').evaluateAll((all) => {
      for (const fold of all) (fold as HTMLDetailsElement).open = true;
    });
    await drag(page, 'class', WARM_UP_MOVES);
    const moves: WhatIfMove[] = [];
    for (const kind of KINDS) moves.push(...(await drag(page, kind, MOVES_PER_SLIDER)));
    return moves;
  } finally {
    await browser.close();
  }
}

/** Every move ends where it was not before, and away from the official value, which needs no computing. */
async function drag(page: Page, kind: WhatIfMove['kind'], count: number): Promise<WhatIfMove[]> {
  const slider = sliderOf(page, kind);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error(`No slider of the kind ${kind} can be seen.`);
  const [left, y] = [box.x + 0.05 * box.width, box.y + box.height / 2];
  const moves: WhatIfMove[] = [];
  for (let nth = 0; nth <= count; nth++) {
    const listening = await listen(page);
    await page.mouse.move(left + (0.9 * box.width * nth) / count, y);
    if (nth === 0) await page.mouse.down();
    const { isPreview, ...times } = await listening.evaluate(({ answer }) => answer);
    if (isPreview) moves.push({ kind, ...times });
  }
  await page.mouse.up();
  await page.locator('.outcome[data-preview="false"]').waitFor({ timeout: LONGEST_WAIT_MS });
  return moves;
}

function sliderOf(page: Page, kind: WhatIfMove['kind']): Locator {
  return page
    .locator('.choice', { has: page.locator(`input[name^="${kind}."]`) })
    .locator('input[type="range"]')
    .first();
}

/** Listens before anything moves; the answer comes with the next result after the next event of a slider. */
function listen(page: Page) {
  return page.evaluateHandle((longestWaitMs) => {
    const outcome = document.querySelector<HTMLElement>('.outcome');
    type Answer = { isPreview: boolean; answeredMs: number; shownMs: number };
    const answer = new Promise<Answer>((resolve, reject) => {
      setTimeout(reject, longestWaitMs, new Error('A move of a slider was not answered.'));
      const handleInput = ({ timeStamp }: Event) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          const answeredMs = performance.now() - timeStamp;
          const isPreview = outcome?.dataset.preview === 'true';
          requestAnimationFrame(() => {
            const shown = new MessageChannel();
            shown.port1.onmessage = () =>
              resolve({ isPreview, answeredMs, shownMs: performance.now() - timeStamp });
            shown.port2.postMessage(null);
          });
        });
        if (outcome) observer.observe(outcome, { attributeFilter: ['data-query'] });
      };
      document.addEventListener('input', handleInput, { capture: true, once: true });
    });
    return { answer };
  }, LONGEST_WAIT_MS);
}
