import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realFile } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto, now, observations } from './import-into.ts';

const CPI_2022 = realFile('corruption/CPI2022_GlobalResultsTrends.xlsx');
const HOMICIDE = realFile('crime/API_VC.IHR.PSRC.P5_DS2_en_csv_v2_4355130.csv');
const WGI_WIDE = realFile('corruption/wgidataset_2020release_wide_1996-2019.xlsx');
const WGI_LONG = realFile('corruption/wgidataset_2024release_long.xlsx');

if (!CPI_2022)
  process.stderr.write(
    "The publishers' own files are not beside the repository: what needs them is skipped.\n",
  );

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
});
afterAll(() => ledger.drop());

/** Whatever a file is: imported once more it changes nothing, in any table. */
async function importTwice(file: Uint8Array, options: Parameters<typeof importInto>[2] = {}) {
  const first = await importInto(ledger, file, options);
  const before = await countRows(ledger);
  const again = await importInto(ledger, file, options);
  expect(again).toMatchObject({ batchId: first.batchId, records: { new: 0, revised: 0 } });
  expect(await countRows(ledger)).toEqual(before);
  return first;
}

describe.skipIf(!CPI_2022)('the Corruption Perceptions Index 2022', () => {
  const CPI = { indicator: 'corruption-perceptions-index' };

  test('is recognised without a format, and every figure leads to its cell', async () => {
    const file = CPI_2022 ?? Buffer.alloc(0);
    const outcome = await importTwice(file, { fileName: 'CPI2022.xlsx', publishedOn: '2023-01-31' });
    expect(outcome).toMatchObject({
      format: 'ti-cpi',
      confidence: expect.any(Number),
      rows: { rejected: 0 },
    });
    expect(outcome.confidence).toBeGreaterThan(0.8);
    const [haiti] = await observations(ledger, { ...CPI, area: 'HTI', period: '2022' });
    expect(haiti).toMatchObject({
      value: 17,
      standardError: 1.343835,
      lower: 14.79611,
      upper: 19.20389,
      level: 0.9,
      file: 'CPI2022.xlsx',
      publishedOn: '2023-01-31',
    });
    const sheet = (await readXlsx(file)).sheets.find(({ name }) => name === haiti?.sheet);
    const row = sheet?.rows[(haiti?.line ?? 0) - 1] ?? [];
    expect(row).toContain('Haiti');
    expect(row).toContain(17);
  });

  test('gives Kosovo under its code and every year from 2012, and leaves gaps alone', async () => {
    expect(await observations(ledger, { ...CPI, area: 'XKX', period: '2022' })).toMatchObject([
      { value: 41 },
    ]);
    const haiti = await observations(ledger, { ...CPI, area: 'HTI' });
    expect(haiti.map(({ period }) => period)).toEqual(
      Array.from({ length: 11 }, (_, index) => String(2012 + index)),
    );
    const all = await observations(ledger, CPI);
    expect(all.filter(({ value }) => value === 0 || value === null)).toEqual([]);
    expect(new Set(all.filter(({ period }) => period === '2022').map(({ area }) => area)).size).toBe(180);
  });
});

describe.skipIf(!HOMICIDE)("the World Bank's homicide file", () => {
  test('gives values to the last digit, no value where the cell is blank, and no aggregate', async () => {
    const outcome = await importTwice(HOMICIDE ?? Buffer.alloc(0));
    expect(outcome).toMatchObject({ format: 'wb-wdi', publishedOn: '2022-07-20', rows: { rejected: 0 } });
    expect(outcome.rows.excluded).toBeGreaterThan(0);
    expect(outcome.records.excluded).toBeGreaterThan(0);
    const homicide = { indicator: 'intentional-homicide-rate' };
    expect(await observations(ledger, { ...homicide, area: 'HTI', period: '2018' })).toMatchObject([
      { value: 6.6797426599922, publishedOn: '2022-07-20' },
    ]);
    expect(await observations(ledger, { ...homicide, area: 'HTI', period: '2017' })).toEqual([]);
    const areas = new Set((await observations(ledger, homicide)).map(({ area }) => area));
    for (const aggregate of ['AFE', 'ARB', 'EUU', 'WLD', 'HIC']) expect(areas).not.toContain(aggregate);
  });
});

describe.skipIf(!WGI_WIDE || !WGI_LONG)(
  'the Worldwide Governance Indicators, an old release and then a new one',
  () => {
    const HAITI = { indicator: 'control-of-corruption', area: 'HTI' };

    test('count what was revised, and answer for the time before with the older figure', async () => {
      const old = await importTwice(WGI_WIDE ?? Buffer.alloc(0), { publishedOn: '2020-09-30' });
      expect(old).toMatchObject({ format: 'wb-wgi', records: { revised: 0 } });
      const between = await now(ledger);
      const [before] = await observations(ledger, { ...HAITI, period: '2019' });
      const recent = await importTwice(WGI_LONG ?? Buffer.alloc(0), { publishedOn: '2024-09-30' });
      expect(recent.format).toBe('wb-wgi');
      expect(recent.records.revised).toBeGreaterThan(1000);
      expect(recent.records.new).toBeGreaterThan(1000);
      const [after] = await observations(ledger, { ...HAITI, period: '2019' });
      expect(after?.value).not.toBe(before?.value);
      expect(await observations(ledger, { ...HAITI, period: '2019', asOf: between })).toEqual([before]);
      const history = await observations(ledger, { ...HAITI, period: '2019', history: true });
      expect(history.map(({ value }) => value)).toEqual([before?.value, after?.value]);
    });

    test('give the newest figures to the last digit, Kosovo under its code, and no ".." as a number', async () => {
      expect(await observations(ledger, { ...HAITI, period: '2023' })).toMatchObject([
        { value: -1.4438741207122803, standardError: 0.16190843284130096 },
      ]);
      const areas = new Set(
        (await observations(ledger, { indicator: 'control-of-corruption' })).map(({ area }) => area),
      );
      expect(areas).toContain('XKX');
      expect(areas).not.toContain('KSV');
      const sheet = (await readXlsx(WGI_LONG ?? Buffer.alloc(0))).sheets[0];
      const blank = (sheet?.rows ?? []).filter((row) => row[4] === 'cc' && row[5] === '..');
      expect(blank.length).toBeGreaterThan(0);
      const stored = await observations(ledger, { indicator: 'control-of-corruption', history: true });
      const fromLong = stored.filter(({ publishedOn }) => publishedOn === '2024-09-30');
      const lines = new Set(fromLong.map(({ line }) => line));
      const blankLines = (sheet?.rows ?? []).flatMap((row, index) =>
        row[4] === 'cc' && row[5] === '..' ? [index + 1] : [],
      );
      expect(blankLines.filter((line) => lines.has(line))).toEqual([]);
    });
  },
);
