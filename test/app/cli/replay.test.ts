import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#app/services/assessing/assess-mission.ts';
import { type AssessmentRow, getAssessment } from '#db/queries/assessments.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';
import { MISSION, recordCopy } from '#test/app/recomputing/auditors.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { runJson, runLedger } from './run-ledger.ts';

/** Stored with the assessment rather than computed: not part of the result that is compared. */
const RECORD = ['id', 'inputsHash', 'resultSha256', 'recordedAt', 'replayed'];
/** Figures of real countries and the dossiers of real missions: nothing that the assessed mission looks at. */
const UNRELATED = [
  'db/demo/missions/unmil.yaml',
  'db/demo/missions/unmik.yaml',
  'db/demo/series/control-of-corruption.csv',
  'db/demo/series/intentional-homicide-rate.csv',
];
const RELATED = 'db/demo/updates/fictional-lorvania-2026-11.csv';
const DRAWS = '100';
/** Several computations in processes of their own. */
const TIMEOUT_MS = 180_000;
const DATES = ['2024-06-30', '2026-11-23'];

let ledger: TestLedger;
let folder: string;
let before: readonly AssessmentRow[];

const cli = (...args: string[]) => runJson(ledger, args);
const assess = (on: string) => cli('assess', MISSION, '--on', on, '--draws', DRAWS, '--seed', '7');
const stored = async (id: string) => (await ledger.database.read((tx) => getAssessment(tx, id)))!;

/** The result alone, as the ledger writes it down. */
const resultText = (printed: object) =>
  canonicalJson(Object.fromEntries(Object.entries(printed).filter(([name]) => !RECORD.includes(name))));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-replay-'));
  ledger = await createTestLedger();
  await cli('import', `db/demo/missions/${MISSION}.yaml`, 'db/demo/series/fictional-lorvania.csv');
  const assessed = [];
  for (const on of DATES) assessed.push(await stored((await assess(on)).id));
  before = assessed;
}, TIMEOUT_MS);
afterAll(async () => {
  await ledger.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Replayed by the command line, every stored assessment is what it was, to the byte. */
async function expectUnmoved(): Promise<void> {
  for (const row of before) {
    const replayed = await cli('assess', '--replay', row.id);
    expect(replayed).toMatchObject({
      id: row.id,
      inputsHash: row.inputsHash,
      resultSha256: sha256(row.result),
      replayed: { isIdentical: true, differences: [] },
    });
    expect(resultText(replayed)).toBe(row.result);
    expect(await stored(row.id)).toEqual(row);
  }
}

describe('assessments on record, in this order', () => {
  test('come out of a replay as they were stored', expectUnmoved, TIMEOUT_MS);

  test(
    'are the same after an import of other things, and a new one rests on the same inputs',
    async () => {
      await cli('import', ...UNRELATED);
      await expectUnmoved();
      for (const { on, inputsHash } of before) expect((await assess(on)).inputsHash).toBe(inputsHash);
    },
    TIMEOUT_MS,
  );

  test(
    'are the same after their own figures were added to, and a new one has another hash',
    async () => {
      await cli('import', RELATED);
      await expectUnmoved();
      const latest = before.at(-1)!;
      const now = await assess(latest.on);
      expect(now.inputsHash).not.toBe(latest.inputsHash);
      expect(now.resultSha256).not.toBe(sha256(latest.result));
    },
    TIMEOUT_MS,
  );
});

describe('the hash of the inputs', () => {
  const changes: Readonly<Record<string, (inputs: AssessmentInput) => object>> = {
    'the last digit of a figure': (inputs) => edited(inputs, '"value":', (text) => nextUp(Number(text))),
    'the date of the assessment': (inputs) => ({ ...inputs, on: '2026-11-24' }),
    'the day the authority ends': (inputs) => ({ ...inputs, expiresOn: '2027-03-01' }),
    'a rule': (inputs) => ({ ...inputs, rule: { not: inputs.rule } }),
  };

  test('is that of the file, and the file gives the stored result', async () => {
    const row = before.at(-1)!;
    const result = await assessFile(JSON.parse(row.inputs));
    expect([result.inputsHash, result.resultSha256]).toEqual([row.inputsHash, sha256(row.result)]);
  });

  test.each(Object.entries(changes))('is another when %s changes', async (_, change) => {
    const row = before.at(-1)!;
    expect((await assessFile(change(JSON.parse(row.inputs)))).inputsHash).not.toBe(row.inputsHash);
  });

  test('catches inputs on record that were changed: the replay is refused and computes nothing', async () => {
    const row = before.at(-1)!;
    const changed = canonicalJson({ ...JSON.parse(row.inputs), on: '2026-11-24' });
    const id = await recordCopy(ledger, row.id, { inputs: changed });
    expect(await runLedger(ledger, ['assess', '--replay', id, '--json'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('do not match their hash'),
    });
  });

  async function assessFile(inputs: object) {
    const { asOf } = before.at(-1)!;
    const path = join(folder, 'inputs.json');
    await writeFile(path, JSON.stringify(inputs));
    return cli(
      'assess',
      '--inputs',
      path,
      '--mission',
      MISSION,
      '--as-of',
      asOf,
      '--draws',
      DRAWS,
      '--seed',
      '7',
    );
  }
});

test('a result on record that was changed is told apart, with the place and exit status 1', async () => {
  const row = before.at(-1)!;
  const changed = { ...JSON.parse(row.result), seed: 8 };
  const id = await recordCopy(ledger, row.id, { result: canonicalJson(changed) });
  const ran = await runLedger(ledger, ['assess', '--replay', id, '--json']);
  expect(ran.status).toBe(1);
  expect(JSON.parse(ran.stdout).replayed).toEqual({ isIdentical: false, differences: ['/seed'] });
});

test('an assessment of an older method is not computed by a newer one: it stays as it is, and says what to use', async () => {
  const row = before.at(-1)!;
  const id = await recordCopy(ledger, row.id, { methodVersion: '1.0' });
  const older = await stored(id);
  expect(await runLedger(ledger, ['assess', '--replay', id, '--json'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(
      `was made with method 1.0; this version has ${METHOD_VERSION}. Replay it with the version it was made with.`,
    ),
  });
  expect(await stored(id)).toEqual(older);
});

/** The inputs with the first number after a name replaced. */
function edited(inputs: AssessmentInput, name: string, edit: (text: string) => number): object {
  const number = new RegExp(`${name}(-?\\d[\\d.e+-]*)`);
  const text = canonicalJson(inputs);
  if (!number.test(text)) throw new Error(`no number after ${name}`);
  return JSON.parse(text.replace(number, (_, digits: string) => `${name}${edit(digits)}`));
}

/** The next double: the smallest change there is. */
function nextUp(value: number): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return new Float64Array(bits.buffer)[0] ?? Number.NaN;
}
