import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessAffectedMissions } from '#app/services/assessing/assess-affected-missions.ts';
import { type AssessRequest, assessMission } from '#app/services/assessing/assess-mission.ts';
import { replayAssessment } from '#app/services/assessing/replay-assessment.ts';
import { findAssessments, getAssessment } from '#db/queries/assessments.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';
import { runJson, runLedger } from '#test/app/cli/run-ledger.ts';
import { countRows, importInto, now, observationCsv, TESTER } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

const TODAY = '2026-11-23';
const MISSION = 'unpol-lorvania';

let ledger: TestLedger;
let batchId: string;

beforeAll(async () => {
  ledger = await createTestLedger();
  await importInto(ledger, await readFile('db/demo/missions/unpol-lorvania.yaml'));
  const series = await importInto(ledger, await readFile('db/demo/series/fictional-lorvania.csv'));
  batchId = series.batchId ?? '';
});
afterAll(() => ledger.drop());

const assess = (options: Partial<AssessRequest> = {}) =>
  assessMission(ledger, {
    slug: MISSION,
    on: TODAY,
    today: TODAY,
    asOf: null,
    draws: 200,
    actor: TESTER,
    ...options,
  });
const inputsOf = async (id = '') => (await ledger.database.read((tx) => getAssessment(tx, id)))?.inputs;
const onRecord = () =>
  ledger.database.read((tx) => findAssessments(tx, { slug: MISSION, asOf: 'infinity', limit: 100 }));

describe('an assessment', () => {
  test('of the same state of knowledge has the same inputs and the same result, to the byte', async () => {
    const asOf = await now(ledger);
    const one = await assess({ asOf });
    const other = await assess({ asOf });
    expect(other.inputsHash).toBe(one.inputsHash);
    const [second, first] = await onRecord();
    expect(second?.id).not.toBe(first?.id);
    expect(await inputsOf(second?.id)).toBe(await inputsOf(first?.id));
    expect(second?.result).toBe(first?.result);
  });

  test('made later, with nothing new to know, rests on the same inputs', async () => {
    const one = await assess();
    expect((await assess()).inputsHash).toBe(one.inputsHash);
  });

  test('names everything the contract promises', async () => {
    expect(await assess({ seed: 7 })).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      methodVersion: expect.any(String),
      parameters: expect.any(Object),
      seed: expect.anything(),
      draws: 200,
      on: TODAY,
      asOf: expect.stringMatching(/Z$/),
      objectives: expect.any(Array),
      criteria: expect.any(Array),
      rule: expect.any(Object),
      gates: expect.anything(),
      ers: { published: expect.anything(), withheld: expect.any(Boolean), assumed: expect.any(Array) },
      verdict: { readiness: expect.any(String), headline: expect.any(String) },
      coverage: expect.any(Object),
    });
  });

  test('changes its inputs when a figure it rests on is revised, and not when another place is', async () => {
    const before = await assess();
    const figure = (area: string) =>
      observationCsv([
        {
          indicator: 'intentional-homicide-rate',
          area,
          period: 2024,
          value: 3.25,
          published_on: '2026-01-01',
          source: 'lor-statistics',
          publisher: 'Office',
          title: 'Statistics',
        },
      ]);
    await importInto(ledger, figure('HTI'));
    expect((await assess()).inputsHash).toBe(before.inputsHash);
    await importInto(ledger, figure('XFL'));
    expect((await assess()).inputsHash).not.toBe(before.inputsHash);
    expect((await assess({ asOf: before.asOf })).inputsHash).toBe(before.inputsHash);
  });

  test('of a mission nobody knows is refused', async () => {
    await expect(assess({ slug: 'atlantis' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(assess({ asOf: '2000-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a replay', () => {
  // However the moment was written: the stored result and its replay must not differ in how they write it.
  test.each([
    '2099-01-01T13:00:00+01:00',
    '2099-01-01T12:00Z',
    '2099-01-01T12:00:00.500Z',
    '2099-01-01T23:59:59.999999Z',
  ])('of an assessment as of %s gives the same bytes', async (asOf) => {
    const { id } = await assess({ asOf });
    expect((await replayAssessment(ledger, { id, slug: null })).replayed).toEqual({
      isIdentical: true,
      differences: [],
    });
  });

  test('still gives the same bytes after the figures were revised', async () => {
    const { id, inputsHash } = await assess();
    await importInto(
      ledger,
      observationCsv([
        {
          indicator: 'intentional-homicide-rate',
          area: 'XFL',
          period: 2023,
          value: 9,
          published_on: '2026-02-01',
          source: 'lor-statistics',
          publisher: 'Office',
          title: 'Statistics',
        },
      ]),
    );
    expect(await replayAssessment(ledger, { id, slug: null })).toMatchObject({
      inputsHash,
      replayed: { isIdentical: true },
    });
  });

  test('at the command line prints the assessment and ends with 0; an unknown one ends with 2', async () => {
    const assessed = await runJson(ledger, [
      'assess',
      MISSION,
      '--on',
      TODAY,
      '--draws',
      '200',
      '--seed',
      '7',
    ]);
    const replayed = await runJson(ledger, ['assess', '--replay', assessed.id]);
    expect(replayed).toEqual({ ...assessed, replayed: { isIdentical: true, differences: [] } });
    const unknown = await runLedger(ledger, ['assess', '--replay', '00000000-0000-0000-0000-000000000000']);
    expect(unknown).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/no assessment/) });
  });
});

describe('after an import', () => {
  test('every mission it speaks of is assessed', async () => {
    const before = (await onRecord()).length;
    expect(await assessAffectedMissions(ledger, { batchId, today: TODAY, actor: TESTER })).toEqual([MISSION]);
    expect(await onRecord()).toHaveLength(before + 1);
  });

  test('that was stopped before its missions were assessed, importing again assesses them, once', async () => {
    const file = observationCsv([
      {
        indicator: 'intentional-homicide-rate',
        area: 'XFL',
        period: 2022,
        value: 8,
        published_on: '2026-03-01',
        source: 'lor-statistics',
        publisher: 'Office',
        title: 'Statistics',
      },
    ]);
    await importInto(ledger, file);
    const before = await countRows(ledger);
    await runLedger(ledger, ['import', '-'], file);
    const after = await countRows(ledger);
    expect(after).toEqual({
      ...before,
      assessments: Number(before.assessments) + 1,
      audit_events: Number(before.audit_events) + 1,
    });
    await runLedger(ledger, ['import', '-'], file);
    expect(await countRows(ledger)).toEqual(after);
  });

  test('the audit chain holds through all of it', async () => {
    expect(await ledger.database.read(verifyAuditChain)).toMatchObject({ valid: true });
  });
});
