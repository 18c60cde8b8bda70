import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessMission } from '#app/services/assessing/assess-mission.ts';
import { getComparison } from '#app/services/reading/get-comparison.ts';
import { importInto, TESTER } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

const FICTIONAL = 'unpol-lorvania';
const TWIN = 'unpol-lorvania-twin';
const REAL = 'minujusth';
let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
  for (const slug of [FICTIONAL, TWIN]) {
    await importRenamed('missions/unpol-lorvania.yaml', slug);
    await importRenamed('series/fictional-lorvania.csv', slug);
  }
  await importRenamed('missions/minujusth.yaml', REAL);
  for (const slug of [FICTIONAL, TWIN, REAL])
    await assessMission(ledger, {
      slug,
      on: null,
      today: '2026-11-25',
      asOf: null,
      draws: 100,
      actor: TESTER,
    });
}, 120_000);
afterAll(() => ledger.drop());

/** A file of the demo portfolio in which the fictional mission has another slug. */
async function importRenamed(path: string, slug: string) {
  const text = await readFile(new URL(`../../../db/demo/${path}`, import.meta.url), 'utf8');
  await importInto(ledger, text.replaceAll(FICTIONAL, slug), { fileName: `${slug}-${path.split('/')[1]}` });
}

const comparison = (...slugs: string[]) => ledger.database.read((tx) => getComparison(tx, slugs));
async function statements(...slugs: string[]) {
  const view = await comparison(...slugs);
  if (!view.statements?.comparison.known) throw new Error('no comparison');
  return { ...view.statements.comparison.value, coherence: view.statements.coherence };
}

describe('missions side by side', () => {
  test('can be chosen from all on record, whichever are shown', async () => {
    const { options, missions } = await comparison(REAL);
    expect(options.map(({ slug }) => slug).toSorted()).toEqual([REAL, FICTIONAL, TWIN]);
    expect(missions.map(({ row }) => row.slug)).toEqual([REAL]);
  });

  test('are not told apart where they rest on the same figures, which is said first', async () => {
    const { exitReadiness, warnings } = await statements(TWIN, FICTIONAL);
    if (!exitReadiness.known) throw new Error(exitReadiness.reason);
    const { ranks, differences } = exitReadiness.value;
    expect(ranks.map(({ slug }) => slug)).toEqual([TWIN, FICTIONAL]);
    expect(ranks.map(({ lower, upper }) => [lower, upper])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(differences).toMatchObject([{ areDifferent: false, doIntervalsOverlap: true }]);
    const codes = warnings.map(({ code }) => code);
    expect(codes).toContain('security_not_comparable');
    expect(codes).toContain('shared_observations');
    expect(codes).not.toContain('different_mandates');
  });

  test('have no coherence of their aims with fewer than ten missions, nor across different mandates', async () => {
    const alike = (await statements(FICTIONAL, TWIN)).coherence;
    expect(alike).toMatchObject({ n: 2, outcome: { known: false, reason: 'too_few_missions' } });
    const unlike = (await statements(FICTIONAL, REAL)).coherence;
    expect(unlike).toMatchObject({ n: null, outcome: { known: false, reason: 'different_mandates' } });
  });

  test('have no rank where fewer than two have a score', async () => {
    const { exitReadiness, withheld } = await statements(FICTIONAL, REAL);
    expect(exitReadiness).toMatchObject({ known: false, reason: 'too_few_scored' });
    expect(withheld).toEqual([REAL]);
  });

  test('state nothing about a single mission', async () => {
    expect((await comparison(FICTIONAL)).statements).toBeNull();
  });
});
