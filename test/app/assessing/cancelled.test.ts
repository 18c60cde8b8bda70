import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessMission } from '#app/services/assessing/assess-mission.ts';
import { assessMissions } from '#app/services/assessing/assess-missions.ts';
import { startLedger } from '#test/app/cli/run-ledger.ts';
import { countRows, importInto, TESTER } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

const TODAY = '2026-11-23';
const MISSION = 'unpol-lorvania';
/** Seconds of work, so that it is still under way when it is cancelled. */
const MANY_DRAWS = 500_000;

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
  await importInto(ledger, await readFile('db/demo/missions/unpol-lorvania.yaml'));
  await importInto(ledger, await readFile('db/demo/series/fictional-lorvania.csv'));
});
afterAll(() => ledger.drop());

const request = { on: TODAY, today: TODAY, asOf: null, actor: TESTER };

test('an assessment that is cancelled while it is computed leaves nothing behind', async () => {
  const before = await countRows(ledger);
  const stop = new AbortController();
  const long = { ...request, slug: MISSION, draws: MANY_DRAWS };
  const assessing = assessMission(ledger, long, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('no longer wanted')), 500);
  await expect(assessing).rejects.toThrow('no longer wanted');
  expect(await countRows(ledger)).toEqual(before);
});

test('of several missions the first failure ends the others', async () => {
  const before = await countRows(ledger);
  const assessing = assessMissions(ledger, [MISSION, 'atlantis'], { ...request, draws: MANY_DRAWS });
  await expect(assessing).rejects.toMatchObject({ code: 'not_found' });
  expect(await countRows(ledger)).toEqual(before);
});

test('Ctrl-C at the command line ends the assessment without a word, and without a row', async () => {
  const before = await countRows(ledger);
  const child = startLedger(ledger, ['assess', MISSION, '--draws', String(MANY_DRAWS)]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const exited = once(child, 'exit');
  await Promise.race([threadsAtWork(child.pid), exited]);
  child.kill('SIGINT');
  expect([await exited, said]).toEqual([[130, null], '']);
  expect(await countRows(ledger)).toEqual(before);
});

/** Resolves when the process has read its inputs and is computing: its database connections have fallen idle. */
async function threadsAtWork(pid: number | undefined): Promise<void> {
  for (;;) {
    const [row] = await ledger.database.sql<{ idle: boolean }[]>`
      select bool_and(state = 'idle' and clock_timestamp() - state_change > interval '300 ms') as idle
      from pg_stat_activity where application_name = ${`ledger:cli:${pid}`}`;
    if (row?.idle) return;
    await wait(20);
  }
}
