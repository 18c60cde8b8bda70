import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessMission } from '#app/services/assessing/assess-mission.ts';
import { getPublicAssessment } from '#app/services/assessing/get-public-assessment.ts';
import { getAssessmentPage } from '#app/services/reading/get-assessment-page.ts';
import { getIndicatorPage } from '#app/services/reading/get-indicator-page.ts';
import { getMissionPage } from '#app/services/reading/get-mission-page.ts';
import { importInto, observationCsv, TESTER } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

const SLUG = 'unpol-lorvania';
const SMALL = 'deaths-in-custody-rate';
const LARGE = 'intentional-homicide-rate';
let ledger: TestLedger;
/** Before and after a publisher says how few deaths the rate counts. */
let before: string;
let after: string;

beforeAll(async () => {
  ledger = await createTestLedger();
  for (const path of ['missions/unpol-lorvania.yaml', 'series/fictional-lorvania.csv'])
    await importInto(ledger, await readFile(new URL(`../../../db/demo/${path}`, import.meta.url)));
  before = await assess();
  const release = (indicator: string, value: number, numerator: number, denominator: number) => ({
    ...{ indicator, area: 'XFL', period: '2025', value, numerator, denominator },
    source: indicator === SMALL ? 'lor-oversight' : 'lor-statistics',
    ...{ publisher: 'National Statistics Office of Lorvania (fictional)' },
    ...{ title: 'Counts behind the rates (invented figures)', published_on: '2026-09-01' },
  });
  await importInto(
    ledger,
    observationCsv([release(SMALL, 0.7654321, 3, 3900), release(LARGE, 8.5, 204, 2_400_000)]),
  );
  after = await assess();
}, 120_000);
afterAll(() => ledger.drop());

async function assess(): Promise<string> {
  const request = { slug: SLUG, on: null, today: '2026-11-25', asOf: null, draws: 100, actor: TESTER };
  return (await assessMission(ledger, request)).id;
}
const page = (id: string) => ledger.database.read((tx) => getAssessmentPage(tx, SLUG, id));
const download = (id: string) => ledger.database.read((tx) => getPublicAssessment(tx, { slug: SLUG, id }));

describe('a figure that counts too few', () => {
  test('is named on the page of the assessment with its reason, and what it would give away is withheld', async () => {
    const parts = (await page(after))?.parts;
    expect(parts?.disclosure?.suppressed).toMatchObject([
      { period: '2025', reason: 'small_count', threshold: 10 },
    ]);
    expect(parts?.disclosure?.withheldWith.map(({ kind }) => kind)).toContain('indicator_score');
    const hidden = parts?.trajectories?.find(({ id }) => id.includes(SMALL));
    expect(hidden?.atTarget).toMatchObject({ known: false, kind: 'withheld' });
    const shown = parts?.trajectories?.find(({ id }) => id.includes(LARGE));
    expect(shown?.atTarget.known).toBe(true);
  });

  test('is withheld wherever a reader would find it', async () => {
    const mission = await getMissionPage(ledger, SLUG, { on: null, asOf: null });
    const uses = mission?.objectives.flatMap(({ indicators }) => indicators);
    const use = uses?.find(({ code }) => code === SMALL);
    expect(use?.latest).toMatchObject({ known: false, kind: 'withheld', reason: 'suppressed' });
    expect(use?.progress).toMatchObject({ known: false, kind: 'withheld' });
    const query = { code: SMALL, area: 'XFL', mission: null, asOf: 'infinity', isPast: false };
    const view = await ledger.database.read((tx) => getIndicatorPage(tx, query));
    const row = view?.series[0]?.rows.find(({ period }) => period === '2025');
    expect(row).toMatchObject({ current: { value: null, lower: null, status: 'withheld' } });
    expect(JSON.stringify([mission, view])).not.toContain('0.7654321');
  });

  test('keeps the inputs and the whole result of its assessment from being taken away', async () => {
    await expect(download(after)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await download(before)).toMatchObject({ id: before });
  });
});

describe('a figure whose count is large, or not known', () => {
  test('is shown, and what nobody can determine is said', async () => {
    const [old, now] = [await page(before), await page(after)].map((view) => view?.parts.disclosure);
    expect(old?.figures).toMatchObject({ publish: 0, suppress: 0 });
    expect(old?.suppressed).toEqual([]);
    expect(old?.undetermined.map(({ reason }) => reason)).toEqual(['count_not_recorded']);
    expect(now?.figures).toMatchObject({ publish: 1, suppress: 1 });
  });
});

describe('the quality of the data', () => {
  test('has every indicator of the mission, with its age, and shares that add up to the whole', async () => {
    const evidence = (await page(before))?.parts.evidence;
    const shares = evidence?.shares.map(({ share }) => share) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const weights = evidence?.indicators.map(({ weight }) => weight ?? 0) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(evidence?.indicators.find(({ id }) => id.includes(LARGE))?.latest.known).toBe(true);
  });

  test('knows how first releases were revised once there are two', async () => {
    const revisionsOf = async (id: string) =>
      (await page(id))?.parts.evidence?.indicators.find((one) => one.id.includes(LARGE))?.revisions;
    expect(await revisionsOf(before)).toMatchObject({ known: false, reason: 'no_first_releases' });
    expect(await revisionsOf(after)).toMatchObject({ known: true, value: { periods: 1 } });
  });
});
