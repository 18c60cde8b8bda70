import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAppError } from '#app/errors.ts';
import { realFile } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto } from './import-into.ts';

const IATI = fileURLToPath(new URL('../../../../shared/data/funding/iati', import.meta.url));
const hasFiles = realFile('corruption/CPI2012.xlsx') !== null;
if (!hasFiles)
  process.stderr.write(
    "The publishers' own files are not beside the repository: importing all of them is skipped.\n",
  );

const FILES = hasFiles
  ? [
      'corruption/CPI2011_Results.xls',
      'corruption/CPI2012.xlsx',
      'corruption/CPI_2015_FullDataSet.xlsx',
      'corruption/CPI2016_FullDataSetWithRegionalTables.xlsx',
      'corruption/2018_CPI_FullDataSet.xlsx',
      'corruption/datahub_cpi_wide_1995-2017.csv',
      'crime/Metadata_Country_API_SI.POV.GINI_DS2_en_csv_v2_53.csv',
      'crime/estat_crim_off_cat.tsv',
      ...readdirSync(IATI).map((name) => `funding/iati/${name}`),
    ]
  : [];

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
});
afterAll(() => ledger.drop());

describe.skipIf(!hasFiles)('every other file of the collection', () => {
  test.each(FILES)('%s is stored once, or refused in one sentence without a trace', async (path) => {
    const file = realFile(path) ?? Buffer.alloc(0);
    const empty = await countRows(ledger);
    const first = await importInto(ledger, file, { fileName: path }).catch((error: Error) => error);
    const before = await countRows(ledger);
    if (first instanceof Error) {
      expect(isAppError(first) && first.code).toBe('input_unusable');
      expect(first.message).toMatch(/^[^\n]+\.$/);
      expect(before).toEqual(empty);
      return;
    }
    expect(first.rows.read).toBe(first.rows.accepted + first.rows.rejected + first.rows.excluded);
    expect(await importInto(ledger, file)).toMatchObject({
      batchId: first.batchId,
      records: { new: 0, revised: 0 },
    });
    expect(await countRows(ledger)).toEqual(before);
  });
});
