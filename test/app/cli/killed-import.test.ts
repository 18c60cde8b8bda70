import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextUniform, seedStream } from '#metrics/uncertainty/random-stream.ts';
import { observationCsv } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { runJson, startLedger } from './run-ledger.ts';

const KILLS = 10;
const ROWS = 1_500;

let ledger: TestLedger;
let folder: string;

beforeAll(async () => {
  ledger = await createTestLedger();
  folder = await mkdtemp(join(tmpdir(), 'ledger-killed-'));
});
afterAll(async () => {
  await ledger.drop();
  await rm(folder, { recursive: true, force: true });
});

/** One release of a series of daily figures: the same periods each time, other values, a day later. */
async function writeRelease(release: number): Promise<string> {
  const first = Date.UTC(2010, 0, 1);
  const rows = Array.from({ length: ROWS }, (_, day) => ({
    indicator: 'trust-in-police',
    area: 'HTI',
    period: new Date(first + day * 86_400_000).toISOString().slice(0, 10),
    value: (day % 100) + release / 100,
    published_on: `2024-01-${String(release + 1).padStart(2, '0')}`,
  }));
  const path = join(folder, `release-${release}.csv`);
  await writeFile(path, observationCsv(rows));
  return path;
}

/** The server notices that a client is gone a little later than we do. */
async function allClientsGone(): Promise<void> {
  for (;;) {
    const [row] = await ledger.database.sql<{ clients: number }[]>`
      select count(*)::int as clients from pg_stat_activity
      where datname = current_database() and application_name <> 'ledger:test'`;
    if (row?.clients === 0) return;
    await wait(20);
  }
}

async function batchSizes(): Promise<number[]> {
  const rows = await ledger.database.sql<{ size: number }[]>`
    select (select count(*)::int from observations o where o.batch_id = b.id) as size from import_batches b order by id`;
  return rows.map(({ size }) => size);
}

test('an import that is killed at any moment leaves its whole batch or nothing, and can be run again', {
  timeout: 120_000,
}, async () => {
  const releases = await Promise.all(Array.from({ length: KILLS }, (_, release) => writeRelease(release)));
  const startedAt = performance.now();
  await runJson(ledger, ['import', releases[0] ?? '', '--dry-run']);
  const wholeMs = performance.now() - startedAt;
  const stream = seedStream(2026);
  let completed = 0;
  for (const path of releases) {
    const child = startLedger(ledger, ['import', path]);
    const exited = once(child, 'exit');
    await Promise.race([wait(nextUniform(stream) * 1.1 * wholeMs), exited]);
    child.kill('SIGKILL');
    await exited;
    await allClientsGone();
    const sizes = await batchSizes();
    expect(sizes).toEqual(sizes.map(() => ROWS));
    expect(sizes.length - completed === 0 || sizes.length - completed === 1).toBe(true);
    completed = sizes.length;
  }
  expect(completed).toBeLessThan(KILLS);
  const { files } = await runJson(ledger, ['import', ...releases]);
  expect(files).toHaveLength(KILLS);
  expect(await batchSizes()).toEqual(releases.map(() => ROWS));
  const [newest] = await runJson(ledger, ['observations', '--period', '2010-01-01']);
  expect(newest).toMatchObject({ value: 0.09, file: 'release-9.csv', line: 2 });
});
