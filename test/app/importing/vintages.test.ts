import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { importInto, now, observationCsv, observations } from './import-into.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

const CPI = { indicator: 'corruption-perceptions-index', area: 'HTI' };

/** A transcription of the publisher's figures, under the publisher's own series. */
const transcript = (value: number, publishedOn: string, period = '2022') =>
  observationCsv([
    { ...CPI, period, value, published_on: publishedOn, source: 'ti-cpi', publisher: 'TI', title: 'CPI' },
  ]);

const values = async (filter: object = {}) =>
  (await observations(ledger, { ...CPI, period: '2022', ...filter })).map(({ value }) => value);

describe('a revised figure', () => {
  test('counts as revised, and both vintages stay readable', async () => {
    await importInto(ledger, transcript(17, '2023-01-31'));
    const outcome = await importInto(ledger, transcript(18, '2024-01-31'));
    expect(outcome.records).toMatchObject({ new: 0, revised: 1, unchanged: 0 });
    expect(outcome.observationChanges).toMatchObject([
      { outcome: 'revised', value: 18, previousValue: 17, line: 2 },
    ]);
    expect(await values()).toEqual([18]);
    expect(await values({ history: true })).toEqual([17, 18]);
  });

  test('is not yet known to a question as of a moment between the two imports', async () => {
    await importInto(ledger, transcript(17, '2023-01-31'));
    const between = await now(ledger);
    await importInto(ledger, transcript(18, '2024-01-31'));
    expect(await values({ asOf: between })).toEqual([17]);
    expect(await values({ asOf: between, history: true })).toEqual([17]);
    expect(await values({ asOf: await now(ledger) })).toEqual([18]);
  });

  test('is not overridden by an older release that is imported later', async () => {
    await importInto(ledger, transcript(18, '2024-01-31'));
    const late = await importInto(ledger, transcript(17, '2023-01-31'));
    expect(late.records).toMatchObject({ revised: 1, unchanged: 0 });
    expect(await values()).toEqual([18]);
    expect(await values({ history: true })).toEqual([17, 18]);
  });

  test('is not brought back by a release between two that say otherwise', async () => {
    await importInto(ledger, transcript(17, '2022-01-31'));
    const confirmed = await importInto(ledger, transcript(17, '2024-01-31'));
    expect(confirmed.records).toMatchObject({ new: 0, revised: 0, unchanged: 1 });
    await importInto(ledger, transcript(18, '2023-01-31'));
    expect(await values()).toEqual([17]);
    expect(await values({ history: true })).toEqual([17, 18]);
  });

  test('is not known before the day it is published, however early it was imported', async () => {
    await importInto(ledger, transcript(17, '2023-01-31'));
    await importInto(ledger, transcript(99, '2099-01-31'));
    expect(await values({ asOf: await now(ledger) })).toEqual([17]);
    expect(await values({ asOf: '2099-01-31T00:00:00Z' })).toEqual([99]);
  });

  test('does not touch the other periods of its series', async () => {
    await importInto(ledger, transcript(17, '2023-01-31'));
    await importInto(ledger, transcript(20, '2023-01-31', '2021'));
    await importInto(ledger, transcript(18, '2024-01-31'));
    expect(await values({ period: undefined })).toEqual([20, 18]);
  });
});

describe("a publisher's own file", () => {
  const publishedOn = '2023-01-31';

  test('goes before a transcription of the same day, and is stored even where both agree', async () => {
    await importInto(ledger, transcript(17, publishedOn));
    const outcome = await importInto(ledger, fixture('ti-cpi/edition-2022.xlsx'), { publishedOn });
    expect(outcome.kinds.observation.unchanged).toBe(0);
    expect(await observations(ledger, { ...CPI, period: '2022' })).toMatchObject([
      {
        value: 17,
        standardError: 1.343835,
        lower: 14.79611,
        upper: 19.20389,
        level: 0.9,
        sheet: 'CPI 2022 (final)',
        line: 4,
      },
    ]);
  });

  test('stays in force when somebody transcribes it differently afterwards', async () => {
    await importInto(ledger, fixture('ti-cpi/edition-2022.xlsx'), { publishedOn });
    await importInto(ledger, transcript(71, publishedOn));
    expect(await values()).toEqual([17]);
    expect(await values({ history: true })).toHaveLength(2);
  });

  test('makes a transcription that agrees with it an unchanged record', async () => {
    await importInto(ledger, fixture('ti-cpi/edition-2022.xlsx'), { publishedOn });
    const outcome = await importInto(ledger, transcript(17, publishedOn));
    expect(outcome.records).toMatchObject({ new: 0, revised: 0, unchanged: 1 });
  });

  test('gives way to a transcription of a later release', async () => {
    await importInto(ledger, fixture('ti-cpi/edition-2022.xlsx'), { publishedOn });
    await importInto(ledger, transcript(16, '2024-01-31'));
    expect(await values()).toEqual([16]);
  });
});

test('figures of two publishers are two series: neither revises the other', async () => {
  const of = (source: string, value: number) =>
    observationCsv([
      {
        indicator: 'trust-in-police',
        area: 'HTI',
        period: '2017',
        value,
        source,
        publisher: source,
        title: 'Survey',
      },
    ]);
  await importInto(ledger, of('survey-a', 41));
  const outcome = await importInto(ledger, of('survey-b', 55));
  expect(outcome.records).toMatchObject({ new: 1, revised: 0 });
  const rows = await observations(ledger, { indicator: 'trust-in-police' });
  expect(rows.map(({ seriesSource, value }) => [seriesSource, value])).toEqual([
    ['survey-a', 41],
    ['survey-b', 55],
  ]);
});
