import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#test/setup/browser.ts';
import { comeToRest } from '#test/setup/come-to-rest.ts';
import { expectAccessible, expectToFit } from './expect-accessible.ts';
import { newReader, type Reader } from './reader.ts';

const PATH = '/missions/unpol-lorvania/what-if';
const CHANGED = `${PATH}?part.achievement=70&class.exit=70`;
const IMPOSSIBLE = `${PATH}?weight.safety=-5&class.emerging=90`;

let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await newReader(browser);
});
afterAll(() => browser.close());

const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const whatIfSide = (page: Page) => page.locator('.outcome__side--unofficial');
/** Everything computed, with all its draws. */
const settled = (page: Page, query: string) =>
  page.locator(`.outcome[data-preview="false"][data-query*="${query}"]`).waitFor();

test('the page of a mission leads to it', async () => {
  const page = await reader.open('/missions/unpol-lorvania');
  await page.locator(`a[href="${PATH}"]`).first().click();
  await page.waitForURL(`**${PATH}`);
  await slider(page, 'Achievement').waitFor();
  expect(await page.locator('.outcome').innerText()).toContain('Nothing is changed yet');
});

describe('by keyboard', () => {
  test('a slider moves with the arrow keys: a labelled preview, then all draws, said once, in the address', async () => {
    const page = await reader.open(PATH);
    const previews = await noteTexts(page, '.outcome__side--unofficial > p');
    await slider(page, 'Achievement').focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await settled(page, 'part.achievement=45');
    expect(await previews()).toContain('Preview, 2,000 draws');
    expect(await whatIfSide(page).innerText()).toContain('10,000 draws');
    await expect.poll(() => page.url()).toContain('part.achievement=45');
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContainEqual(
        expect.stringMatching(/^Not an official score: \d+, interval \d+ to \d+\. .+ Official: \d+/),
      );
    expect(await slider(page, 'Achievement').getAttribute('aria-valuetext')).toBe(
      '45\u00a0%, official 40\u00a0%',
    );
  });

  test('back undoes one change, forward makes it again', async () => {
    const page = await reader.open(PATH);
    await slider(page, 'Durability').focus();
    await page.keyboard.press('ArrowRight');
    await settled(page, 'part.durability=16');
    await page.goBack();
    await expect.poll(() => slider(page, 'Durability').inputValue()).toBe('15');
    await page.goForward();
    await expect.poll(() => slider(page, 'Durability').inputValue()).toBe('16');
  });

  test('a field takes a number that no slider reaches, and an undo keeps the focus near', async () => {
    const page = await reader.open(PATH);
    const field = page.locator('input[name="class.exit"]');
    await field.fill('71.25');
    await page.keyboard.press('Tab');
    await settled(page, 'class.exit=71.25');
    const undo = page.getByRole('link', { name: /^Undo\s*: Least score for “Conditions assessed as met”/ });
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('75');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('edits-title');
  });
});

test('a slider that is let go of where it was taken up shows all draws again', async () => {
  const page = await reader.open(CHANGED);
  await settled(page, 'class.exit=70');
  const knob = slider(page, 'Ownership');
  await knob.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await knob.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number) => [x + share * width, y + height / 2] as const;
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.6));
  await page.locator('.outcome[data-preview="true"]').waitFor();
  await page.mouse.move(...at(0.3));
  await page.mouse.up();
  await settled(page, 'part.ownership');
});

test('the explanation follows: the way of the score while moving, the verdict once it rests', async () => {
  const page = await reader.open(PATH);
  const why = page.locator('.why');
  const said = await noteTexts(page, '.why');
  await slider(page, 'Achievement').focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await settled(page, 'part.achievement=50');
  await page.locator('.why[aria-busy="false"]').waitFor();
  expect((await said()).join(' ')).toContain('worked out once you let go');
  expect(await why.innerText()).toMatch(/The score would (rise|fall) from \d+ to \d+, by [\d.]+\./);
  expect(await why.innerText()).toMatch(/Weights of the four parts: [+−]\d+(\.\d)?\./);
  expect(await why.innerText()).not.toContain('worked out once you let go');
  const detail = page.locator('#why-detail');
  expect(await detail.locator('.explanation__total').innerText()).toMatch(/[+−]\d/);
  expect(await detail.innerText()).toContain('What would change the verdict');
});

describe('a state', () => {
  test('survives a reload, and whoever is sent its address sees the same', async () => {
    const page = await reader.open(CHANGED);
    await settled(page, 'class.exit=70');
    const before = await page.locator('.outcome').innerText();
    await page.reload();
    await comeToRest(page);
    await settled(page, 'class.exit=70');
    expect(await page.locator('.outcome').innerText()).toBe(before);
    const friend = await newReader(browser);
    const shared = await friend.open(page.url());
    await settled(shared, 'class.exit=70');
    expect(await shared.locator('.outcome').innerText()).toBe(before);
    expect(new URL(page.url()).searchParams.get('base')).toMatch(/^[0-9a-f-]{36}$/);
    await friend.leave();
  });

  test('that is impossible is refused with a sentence, and the official value is used', async () => {
    const page = await reader.open(IMPOSSIBLE);
    const refused = page.locator('.notice', { hasText: '2 parts of the address are impossible' });
    expect(await refused.innerText()).toContain('A weight of -5 is below zero.');
    expect(await refused.innerText()).toContain('The classes would be out of order.');
    expect(await page.locator('.outcome').innerText()).toContain('Nothing is changed yet');
    expect(await page.locator('input[name="weight.safety"]').getAttribute('aria-invalid')).toBe('true');
    await refused
      .getByRole('link', { name: /Remove/ })
      .first()
      .click();
    await expect.poll(() => page.locator('.choice__refusal').count()).toBe(1);
  });

  test('says on every line of its file that it is not official', async () => {
    const page = await reader.open(CHANGED);
    const href = await page.getByRole('link', { name: /Download the comparison/ }).getAttribute('href');
    const csv = await (await page.request.get(href ?? '')).text();
    const [, ...lines] = csv.trim().split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) expect(line).toMatch(/^Not an official score,/);
  });
});

test('without scripts the server computes what a form says', async () => {
  const plain = await newReader(browser, { javaScriptEnabled: false });
  const page = await plain.open(PATH);
  expect(await page.getByRole('slider').count()).toBe(0);
  await page.locator('input[name="part.achievement"]').fill('70');
  await page.getByRole('button', { name: 'Compute' }).first().click();
  await page.waitForURL(/part\.achievement=70/);
  expect(await whatIfSide(page).innerText()).toMatch(/Not an official score\s+Preview, 2,000 draws/);
  expect(await page.locator('.edits__list').innerText()).toContain('Weight of “Achievement”: 70');
  expect(await page.locator('.why').innerText()).toMatch(/Weights of the four parts: [+−]\d/);
  expect(await page.locator('.why').getAttribute('aria-busy')).toBe('false');
  await plain.leave();
});

test('on paper every sheet is marked', async () => {
  const page = await reader.open(CHANGED);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.unofficial').isVisible()).toBe(true);
  expect(await page.locator('.watermark').evaluate((mark) => getComputedStyle(mark).position)).toBe('fixed');
  expect(await page.locator('.controls').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

describe('accessible', () => {
  test.each([CHANGED, IMPOSSIBLE])(
    '%s, unfolded, in light and dark colours, and on a phone',
    async (path) => {
      const page = await reader.open(path);
      await page.locator('details.controls__fold').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      await expectAccessible(page);
      expect(reader.complaints).toEqual([]);
    },
  );

  test('from right to left', async () => {
    const page = await reader.open(`${CHANGED}&lang=qps`);
    await expectToFit(page);
    expect(reader.complaints).toEqual([]);
  });
});

/** Remembers every text that an element had, however shortly. */
async function noteTexts(page: Page, selector: string): Promise<() => Promise<readonly string[]>> {
  const noted = await page.evaluateHandle((where) => {
    const element = document.querySelector<HTMLElement>(where);
    const texts = new Set<string>();
    const options = { subtree: true, childList: true, characterData: true };
    const note = () => texts.add(element?.innerText ?? '');
    if (element) new MutationObserver(note).observe(element, options);
    return texts;
  }, selector);
  return () => noted.evaluate((texts) => [...texts]);
}
