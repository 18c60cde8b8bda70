import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKTEST_COLUMNS, backtestCsvRows } from '#app/http/backtest-csv.ts';
import { loadDemo } from '#app/services/load-demo.ts';
import { getBacktest } from '#app/services/reading/get-backtest.ts';
import { getMissionPage } from '#app/services/reading/get-mission-page.ts';
import { findDossiers } from '#db/queries/get-dossier.ts';
import { CANONICAL_CASES, type CanonicalCase } from '#metrics/backtest/canonical-cases.ts';
import { CLOSED_MISSIONS } from '#metrics/backtest/closed-missions.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

describe('a ledger without the demo portfolio', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await createTestLedger();
  });
  afterAll(() => ledger.drop());

  test('lists every case all the same, judges by the facts on file, and says that it is empty', async () => {
    const view = await getBacktest(ledger);
    expect(view).toMatchObject({ isEmpty: true, series: [], all: { cases: 16, held: 0, usable: 0 } });
    expect(view.cases.map(({ id }) => id)).toEqual([...CANONICAL_CASES]);
    for (const { closing } of view.cases)
      expect(closing).toMatchObject({ score: { known: false, reason: 'no_dossier' }, readiness: null });
  });
});

describe('the demo portfolio', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await createTestLedger();
    await loadDemo(ledger);
  }, 120_000);
  afterAll(() => ledger.drop());

  const caseOf = async (id: CanonicalCase) => (await getBacktest(ledger)).cases.find((one) => one.id === id)!;

  test('closes its missions on the days that the cases say', async () => {
    const dossiers = await ledger.database.read((tx) => findDossiers(tx, { slug: null, asOf: 'infinity' }));
    const cases = Object.values(CLOSED_MISSIONS).filter(({ dossier }) => dossier !== null);
    expect(cases).toHaveLength(8);
    for (const { dossier, closedOn, name, areas } of cases)
      expect(dossiers.find(({ slug }) => slug === dossier)).toMatchObject({ endedOn: closedOn, name, areas });
  });

  test('has no score for any of them, and says for each why', async () => {
    const view = await getBacktest(ledger);
    expect(view).toMatchObject({ isEmpty: false, all: { usable: 0, metrics: { reason: 'no_usable_case' } } });
    for (const { id, closing, mission, omitted } of view.cases) {
      const reason = mission.dossier === null ? 'no_dossier' : 'achievement_unavailable';
      expect(closing.score, id).toMatchObject({ known: false, reason });
      expect(omitted).toContain('no_score');
    }
  });

  test('counts the figures of a score by whether the closing day could know them', async () => {
    expect((await caseOf('unamsil-2005')).closing.vintage).toEqual({
      inTime: 1,
      later: 0,
      undated: 0,
      leftOut: 0,
    });
    expect((await caseOf('unmit-2012')).closing.vintage).toEqual({
      inTime: 2,
      later: 0,
      undated: 0,
      leftOut: 2,
    });
    expect((await caseOf('unmil-2018')).closing.vintage).toEqual({
      inTime: 0,
      later: 0,
      undated: 1,
      leftOut: 0,
    });
  });

  test('judges what came after from real series and facts, failures included', async () => {
    expect(await caseOf('unmiset-2005')).toMatchObject({
      held: 'F',
      legs: { deployment: { truth: 'F' }, fighting: { truth: 'T' }, governance: { truth: 'F' } },
    });
    expect(await caseOf('eupol-proxima-2005')).toMatchObject({
      held: 'U',
      legs: { deployment: { truth: 'U' }, fighting: { truth: 'T' }, homicide: { truth: 'T' } },
    });
    const failed = (await getBacktest(ledger)).cases.filter(({ held }) => held === 'F').map(({ id }) => id);
    expect(failed).toEqual([
      'unmiset-2005',
      'minurcat-2010',
      'eujust-lex-iraq-2013',
      'eupol-rd-congo-2014',
      'eupol-afghanistan-2016',
      'ramsi-2017',
      'minustah-2017',
      'minujusth-2019',
    ]);
  });

  test('computes a score at closing only where the figures of that day are others than those assessed', async () => {
    const computed: string[] = [];
    const computing: TestLedger['computing'] = {
      ...ledger.computing,
      computeInPool: (inputs, options, manner) => {
        computed.push(options.mission);
        return ledger.computing.computeInPool(inputs, options, manner);
      },
    };
    await getBacktest({ database: ledger.database, computing });
    expect(computed).toEqual(['unmit', 'minujusth']);
  });

  test('gives the table as a file with one row for each case', async () => {
    const rows = backtestCsvRows(await getBacktest(ledger));
    expect(rows).toHaveLength(CANONICAL_CASES.length);
    for (const row of rows) expect(row).toHaveLength(BACKTEST_COLUMNS.length);
  });

  test('leads from a mission to its case, and from others nowhere', async () => {
    const href = async (slug: string) =>
      (await getMissionPage(ledger, slug, { on: null, asOf: null }))?.backtestHref;
    expect(await href('unmit')).toBe('/method/backtest#unmit-2012');
    expect(await href('eulex-kosovo')).toBeNull();
  });
});
