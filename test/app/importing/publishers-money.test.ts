import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '#app/server/ensure-build.ts';
import { findTransactions } from '#db/queries/find-transactions.ts';
import { realFile } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto } from './import-into.ts';

const USAID = realFile('funding/iati/usaid-798_2.03.xml');
const LARGE = realFile('funding/iati/assembled-large_2.03.xml.gz');
const LARGE_PATH = fileURLToPath(
  new URL('../../../../shared/data/funding/iati/assembled-large_2.03.xml.gz', import.meta.url),
);

const MAX_RSS_MEGABYTES = 300;

if (!USAID)
  process.stderr.write(
    "The publishers' own activity files are not beside the repository: what needs them is skipped.\n",
  );

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
});
afterAll(() => ledger.drop());

type Sums = Map<string, { readonly records: number; readonly millionths: bigint }>;

function add(sums: Sums, key: string, amount: string): void {
  const { records, millionths } = sums.get(key) ?? { records: 0, millionths: 0n };
  sums.set(key, { records: records + 1, millionths: millionths + inMillionths(amount) });
}

function inMillionths(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

/** A second reading of the file that shares nothing with the importer: the text, cut by patterns. */
function scan(xml: string): { activities: string[]; negatives: number; sums: Sums } {
  const sums: Sums = new Map();
  const activities: string[] = [];
  let negatives = 0;
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<iati-activity\b([^>]*)>(.*?)<\/iati-activity>/gs,
  )) {
    activities.push(/<iati-identifier>\s*(.*?)\s*<\/iati-identifier>/s.exec(body)?.[1] ?? '');
    const ownCurrency = /\bdefault-currency="([A-Z]{3})"/.exec(attributes)?.[1];
    for (const [, inner = ''] of body.matchAll(/<transaction\b[^>]*>(.*?)<\/transaction>/gs)) {
      const type = /<transaction-type\b[^>]*\bcode="(\d+)"/.exec(inner)?.[1];
      const [, value = '', amount = ''] = /<value\b([^>]*)>\s*([^<]*?)\s*<\/value>/.exec(inner) ?? [];
      const currency = /\bcurrency="([A-Z]{3})"/.exec(value)?.[1] ?? ownCurrency;
      if (amount.startsWith('-')) negatives += 1;
      add(sums, `${currency} ${type}`, amount);
    }
  }
  return { activities, negatives, sums };
}

const sorted = (sums: Sums) => [...sums].sort(([a], [b]) => a.localeCompare(b));

describe.skipIf(!USAID)('the activity file of a large donor', () => {
  test('is stored whole: activities, transactions, signs, and sums by currency and type', async () => {
    const file = USAID ?? Buffer.alloc(0);
    const outcome = await importInto(ledger, file);
    expect(outcome).toMatchObject({
      format: 'iati-activity',
      kinds: { activity: { new: 108 }, transaction: { new: 622 } },
    });
    const counted = scan(file.toString('utf8'));
    expect(counted.activities).toHaveLength(108);
    const stored = await ledger.database.read((tx) => findTransactions(tx, { asOf: 'infinity' }));
    const sums: Sums = new Map();
    for (const { currency, type, amount } of stored) add(sums, `${currency} ${type}`, amount);
    expect(sorted(sums)).toEqual(sorted(counted.sums));
    expect(stored.filter(({ amount }) => amount.startsWith('-'))).toHaveLength(counted.negatives);
    expect(counted.negatives).toBe(92);
    const before = await countRows(ledger);
    expect(await importInto(ledger, file)).toMatchObject({
      batchId: outcome.batchId,
      records: { new: 0, revised: 0 },
    });
    expect(await countRows(ledger)).toEqual(before);
  });

  test('leads from a transaction to its line', async () => {
    const lines = (USAID ?? Buffer.alloc(0)).toString('utf8').split('\n');
    const stored = await ledger.database.read((tx) => findTransactions(tx, { asOf: 'infinity' }));
    const lost = stored.filter(({ line }) => !lines[line - 1]?.includes('<transaction'));
    expect(lost).toEqual([]);
  });
});

/** Imports a file in a process of its own and tells the most memory it ever held. */
async function importMeasured(
  path: string,
): Promise<{ readonly megabytes: number; readonly transactions: number }> {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("held "+process.resourceUsage().maxRSS))';
  const child = spawn(process.execPath, ['--import', tell, 'app/cli/main.ts', 'import', path, '--json'], {
    cwd: PROJECT_DIR,
    env: { NODE_ENV: 'production', LEDGER_DATA_DIR: ledger.dataDir, DATABASE_URL: ledger.url },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const { kinds } = JSON.parse(stdout).files[0];
  return {
    megabytes: Number(/held (\d+)/.exec(stderr)?.[1]) / 1024,
    transactions: kinds.transaction.new + kinds.transaction.unchanged,
  };
}

describe.skipIf(!LARGE)('a large compressed activity file', () => {
  test(`is read without holding more than ${MAX_RSS_MEGABYTES} MB`, async () => {
    const { megabytes, transactions } = await importMeasured(LARGE_PATH);
    expect(transactions).toBeGreaterThan(8_000);
    expect(megabytes).toBeLessThan(MAX_RSS_MEGABYTES);
    const counted = scan(gunzipSync(LARGE ?? Buffer.alloc(0)).toString('utf8'));
    const stored = await ledger.database.read((tx) => findTransactions(tx, { asOf: 'infinity' }));
    expect(new Set(stored.map(({ activity }) => activity)).size).toBeLessThanOrEqual(
      new Set(counted.activities).size,
    );
  });
});
