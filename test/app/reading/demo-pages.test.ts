import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '#app/services/load-demo.ts';
import { getIndicatorPage } from '#app/services/reading/get-indicator-page.ts';
import { getMissionPage } from '#app/services/reading/get-mission-page.ts';
import { getPortfolio } from '#app/services/reading/get-portfolio.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';
import { runJson } from '#test/app/cli/run-ledger.ts';
import { countRows } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
  await loadDemo(ledger);
}, 120_000);
afterAll(() => ledger.drop());

const mission = (slug: string) => getMissionPage(ledger, slug, { on: null, asOf: null });
const portfolio = (filters: object = {}) =>
  ledger.database.read((tx) =>
    getPortfolio(tx, {
      text: '',
      kind: null,
      phase: null,
      area: null,
      readiness: null,
      expiry: null,
      sort: 'name',
      ...filters,
    }),
  );
const indicator = (code: string, area: string) =>
  ledger.database.read((tx) =>
    getIndicatorPage(tx, { code, area, mission: null, asOf: 'infinity', isPast: false }),
  );

describe('the demo portfolio', () => {
  test('loaded twice changes nothing', async () => {
    const before = await countRows(ledger);
    expect(await loadDemo(ledger)).toMatchObject({ assessments: 0 });
    expect(await countRows(ledger)).toEqual(before);
    expect(await ledger.database.read(verifyAuditChain)).toMatchObject({ valid: true });
  });

  test('has at least thirteen missions, of which the invented one says so', async () => {
    const { missions, figures } = await portfolio();
    expect(missions.length).toBeGreaterThanOrEqual(13);
    expect(figures).toMatchObject({ missions: missions.length - 1, fictional: 1 });
    expect(missions.filter(({ isFictional }) => isFictional).map(({ slug }) => slug)).toEqual([
      'unpol-lorvania',
    ]);
  });

  test('gives each row what is known and says why the rest is not', async () => {
    const { missions } = await portfolio();
    const row = missions.find(({ slug }) => slug === 'minujusth');
    expect(row).toMatchObject({
      authority: { known: true, value: { state: 'ended' } },
      money: { known: true },
      readiness: { known: true },
    });
    for (const { authority, consent, money, readiness } of missions) {
      for (const part of [authority, consent, money, readiness]) {
        if (!part.known) expect(part.reason).toMatch(/^[a-z_]+$/);
      }
    }
  });

  test('is filtered by what a reader asks for', async () => {
    const haiti = await portfolio({ area: 'HTI' });
    expect(haiti.missions.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['binuh', 'minujusth', 'minustah']),
    );
    for (const { areas } of haiti.missions) expect(areas).toContain('HTI');
    expect((await portfolio({ text: 'minujusth' })).missions.map(({ slug }) => slug)).toContain('minujusth');
  });

  test('is listed at the command line as the contract says', async () => {
    const missions = await runJson(ledger, ['missions']);
    expect(missions.find(({ slug }: { slug: string }) => slug === 'minujusth')).toEqual({
      slug: 'minujusth',
      name: 'United Nations Mission for Justice Support in Haiti',
      kind: 'un_police_component',
      status: 'transitioned',
      expiresOn: '2019-10-15',
      fictional: false,
      editions: 0,
    });
  });
});

describe('the page of MINUJUSTH', () => {
  test('shows the chain of its mandate, each act with what it changed', async () => {
    const page = await mission('minujusth');
    expect(page?.acts.map(({ symbol, kind }) => [symbol, kind])).toEqual([
      ['S/RES/2350 (2017)', 'establish'],
      ['S/RES/2410 (2018)', 'extend'],
      ['S/RES/2466 (2019)', 'extend'],
    ]);
    expect(page?.acts[0]?.change).toBeNull();
    expect(page?.acts[1]?.change).toMatchObject({
      previousSymbol: 'S/RES/2350 (2017)',
      expiryMovedDays: 365,
    });
    expect(page?.acts.filter(({ isCurrent }) => isCurrent).map(({ symbol }) => symbol)).toEqual([
      'S/RES/2466 (2019)',
    ]);
  });

  test('shows what it cost, each figure with its document', async () => {
    const entries = (await mission('minujusth'))?.money.entries.filter(({ kind }) => kind === 'expenditure');
    expect(entries).toMatchObject([
      {
        periodStart: '2018-07-01',
        periodEnd: '2019-06-30',
        currency: 'USD',
        amount: '121266600',
        source: { citation: 'A/74/736', fileName: 'minujusth.yaml' },
      },
      {
        periodStart: '2019-07-01',
        periodEnd: '2020-06-30',
        currency: 'USD',
        amount: '38694400',
        source: { citation: 'A/75/786', fileName: 'minujusth.yaml' },
      },
    ]);
  });

  test('does not claim more than its evidence bears, and says what is missing', async () => {
    const page = await mission('minujusth');
    const readiness = page?.readiness.known ? page.readiness.value : null;
    expect(readiness?.readiness).toBe('insufficient_evidence');
    expect(page?.gaps.length).toBeGreaterThan(0);
    const undetermined = page?.exit.criteria.filter(({ truth }) => truth === 'U') ?? [];
    expect(undetermined.length).toBeGreaterThan(0);
    expect(undetermined.filter(({ reason }) => reason === null)).toEqual([]);
  });

  test('names a source for every fact', async () => {
    const page = await mission('minujusth');
    expect(page?.sources.length).toBeGreaterThan(5);
    for (const { source, facts } of page?.sources ?? []) {
      expect(source.publisher).not.toBe('');
      expect(facts).toBeGreaterThan(0);
    }
  });
});

test.each(['minujusth', 'unpol-lorvania', 'eulex-kosovo', 'wapis'])(
  'the page of %s can be shown as of any day of its life',
  async (slug) => {
    const page = await getMissionPage(ledger, slug, { on: '2018-06-30', asOf: null });
    expect(page).toMatchObject({ slug, on: '2018-06-30' });
  },
);

test('a mission nobody knows has no page', async () => {
  expect(await mission('atlantis')).toBeNull();
});

describe('the page of an indicator', () => {
  test('shows a year without a figure as absent, never as 0', async () => {
    const page = await indicator('intentional-homicide-rate', 'HTI');
    const rows = page?.series.flatMap((series) => series.rows) ?? [];
    expect(rows.find(({ period }) => period === '2017')).toEqual({
      kind: 'absent',
      period: '2017',
      reason: 'no_observation',
    });
    expect(rows.find(({ period }) => period === '2018')).toMatchObject({
      kind: 'observed',
      current: { value: 6.6797426599922 },
    });
    expect(rows.filter((row) => row.kind === 'observed' && row.current.value === 0)).toEqual([]);
  });

  test('leads from each figure to its file and line', async () => {
    const page = await indicator('corruption-perceptions-index', 'HTI');
    const rows = page?.series.flatMap((series) => series.rows) ?? [];
    expect(rows.map(({ period }) => period)).toEqual(expect.arrayContaining(['2012', '2021', '2022']));
    for (const row of rows) {
      if (row.kind === 'observed')
        expect(row.current.origin).toMatchObject({
          fileName: expect.stringMatching(/\.csv$/),
          line: expect.any(Number),
        });
    }
  });

  test('of an unknown code does not exist', async () => {
    expect(await indicator('no-such-indicator', 'HTI')).toBeNull();
  });
});
