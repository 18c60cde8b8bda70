import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDossiers } from '#db/queries/get-dossier.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto, now, observations, revertIn } from './import-into.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

const DEMO = await readFile('db/demo/missions/minujusth.yaml', 'utf8');

const MINIMAL = `format: mission-dossier/1
mission:
  slug: quay
  name: Quay Police Programme
  kind: police_programme
  phase: active
  fictional: true
  areas: [HTI]
  lead: Regional Council
  summary: An invented programme.
  source: act
sources:
  act: {publisher: Regional Council, title: Decisions}
`;
const act = (symbol: string, kind: string, adoptedOn: string, more = '') =>
  `  - {symbol: ${symbol}, kind: ${kind}, body: Council, adoptedOn: ${adoptedOn}${more}}\n`;
const withMandate = (...acts: readonly string[]) => `${MINIMAL}mandate:\n${acts.join('')}`;
const dossiers = (asOf = 'infinity') => ledger.database.read((tx) => findDossiers(tx, { slug: null, asOf }));

test('a dossier is read back as it was declared', async () => {
  const outcome = await importInto(ledger, DEMO);
  expect(outcome.issues).toEqual([]);
  expect(outcome.kinds.dossier).toEqual({ new: 1, revised: 0, unchanged: 0 });
  const [dossier] = await dossiers();
  expect(dossier).toMatchObject({
    slug: 'minujusth',
    revision: 1,
    startedOn: '2017-10-16',
    endedOn: '2019-10-15',
    areas: ['HTI'],
    predecessors: ['minustah'],
  });
  expect(dossier?.acts[0]).toMatchObject({
    symbol: 'S/RES/2350 (2017)',
    kind: 'establish',
    adoptedOn: '2017-04-13',
    expiresOn: '2018-04-15',
  });
  expect(dossier?.acts[0]?.ceilings).toMatchObject([
    { component: 'formed_police_units', value: 7 },
    { component: 'formed_police_personnel', value: 980 },
    { component: 'individual_police', value: 295 },
    { component: 'civilian', value: 351 },
  ]);
  const line = DEMO.split('\n').findIndex((text) => text.includes('symbol: S/RES/2350 (2017)')) + 1;
  expect(dossier?.acts[0]?.line).toBe(line);
});

test('an edited dossier is a new revision, and the earlier one answers for its time', async () => {
  await importInto(ledger, DEMO);
  const between = await now(ledger);
  const outcome = await importInto(
    ledger,
    DEMO.replace('Mission for Justice Support in Haiti', 'Mission for Justice in Haiti'),
  );
  expect(outcome.kinds.dossier).toEqual({ new: 0, revised: 1, unchanged: 0 });
  expect((await dossiers()).map(({ revision }) => revision)).toEqual([2]);
  expect((await dossiers(between)).map(({ revision }) => revision)).toEqual([1]);
  await revertIn(ledger, '2');
  expect((await dossiers()).map(({ revision, name }) => [revision, name])).toEqual([
    [1, 'United Nations Mission for Justice Support in Haiti'],
  ]);
});

test('a dossier whose lines moved is unchanged', async () => {
  await importInto(ledger, DEMO);
  const outcome = await importInto(ledger, DEMO.replace('mission:', '\n\nmission:'));
  expect(outcome.kinds.dossier).toEqual({ new: 0, revised: 0, unchanged: 1 });
  expect(await observations(ledger, { history: true })).toHaveLength(outcome.kinds.observation.unchanged);
});

describe('a dossier with a broken chain of acts is refused in one sentence and leaves nothing:', () => {
  test.each([
    [
      'an act before the one it follows',
      withMandate(act('RC/1', 'establish', '2018-01-01'), act('RC/2', 'extend', '2017-01-01')),
      'RC/2',
    ],
    [
      'an act after termination',
      withMandate(
        act('RC/1', 'establish', '2017-01-01'),
        act('RC/2', 'terminate', '2018-01-01'),
        act('RC/3', 'extend', '2019-01-01'),
      ),
      'RC/3',
    ],
    [
      'a first act that establishes nothing',
      withMandate(act('RC/1', 'extend', '2017-01-01')),
      'chain begins with establish',
    ],
    [
      'two acts that establish',
      withMandate(act('RC/1', 'establish', '2017-01-01'), act('RC/2', 'establish', '2018-01-01')),
      'chain begins with establish',
    ],
    [
      'an act that expires before it takes effect',
      withMandate(act('RC/1', 'establish', '2017-01-01', ', expiresOn: 2016-01-01')),
      'expire',
    ],
  ])('%s', async (_what, text, named) => {
    const before = await countRows(ledger);
    for (const isDryRun of [true, false]) {
      const refusal = await importInto(ledger, text, { isDryRun }).then(
        ({ batchId, issues }) => ({ batchId, message: issues.map(({ message }) => message).join(' ') }),
        (error: Error & { code: string }) => ({ batchId: null, message: error.message, code: error.code }),
      );
      expect(refusal.batchId).toBeNull();
      expect(refusal.message).toContain(named);
      expect(refusal.message).not.toMatch(/\n|relation "/);
      expect(await countRows(ledger)).toEqual(before);
    }
  });
});
