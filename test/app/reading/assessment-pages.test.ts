import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessMission } from '#app/services/assessing/assess-mission.ts';
import { loadDemo } from '#app/services/load-demo.ts';
import { getAssessmentList, getAssessmentPage } from '#app/services/reading/get-assessment-page.ts';
import { getComparison } from '#app/services/reading/get-comparison.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

const FICTIONAL = 'unpol-lorvania';
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';
let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
  await loadDemo(ledger);
}, 120_000);
afterAll(() => ledger.drop());

const list = (slug: string) => ledger.database.read((tx) => getAssessmentList(tx, slug));
const page = (slug: string, id: string) => ledger.database.read((tx) => getAssessmentPage(tx, slug, id));
const comparison = (...slugs: string[]) => ledger.database.read((tx) => getComparison(tx, slugs));

describe('the list of assessments', () => {
  test('has the newest first, each score with its interval', async () => {
    const view = await list(FICTIONAL);
    const moments = view?.assessments.map(({ recordedAt }) => recordedAt) ?? [];
    expect(moments.length).toBeGreaterThan(1);
    expect(moments).toEqual(moments.toSorted().reverse());
    for (const { published } of view?.assessments ?? [])
      expect(published).toMatchObject({ known: true, value: { lower: expect.any(Number), level: 0.9 } });
  });

  test('says why a score is withheld instead of showing one', async () => {
    const view = await list('ramsi');
    expect(view?.assessments[0]?.published).toMatchObject({ known: false, kind: 'withheld' });
  });

  test('marks an assessment that rests on the same inputs as the one before', async () => {
    const actor = { id: null, label: 'tester', requestId: null };
    const request = { slug: 'unmil', on: null, today: '2026-11-25', asOf: null, draws: 100, actor };
    await assessMission(ledger, request);
    const view = await list('unmil');
    expect(view?.assessments[0]?.hasSameInputs).toBe(true);
    expect(view?.assessments.at(-1)?.hasSameInputs).toBe(false);
  });

  test('is of nothing when there is no such mission', async () => {
    expect(await list('no-such-mission')).toBeNull();
  });
});

describe('the page of an assessment', () => {
  test('explains itself, and says what moved the score since the one before it', async () => {
    const lines = (await list(FICTIONAL))?.assessments ?? [];
    const newest = await page(FICTIONAL, lines[0]?.id ?? '');
    const { explanation, sinceLast } = newest!;
    expect(explanation?.composition.components.map(({ share }) => share)).not.toContain(null);
    expect(explanation?.verdict.indicators.length).toBeGreaterThan(0);
    expect(explanation?.measurement.score).toMatchObject({ known: true, value: { level: 0.9 } });
    expect(sinceLast?.change.known).toBe(true);
    if (!sinceLast?.change.known) return;
    const { from, to, parts } = sinceLast.change.value;
    expect(parts.reduce((at, { points }) => at + points, from)).toBe(to);
    expect(to).not.toBe(from);
    expect(sinceLast.earlier.inputsHash).not.toBe(lines[0]?.inputsHash);
    const oldest = await page(FICTIONAL, lines.at(-1)?.id ?? '');
    expect(oldest?.sinceLast).toBeNull();
  });

  test('stays what it was when a newer one is made, and names the newer one', async () => {
    const lines = (await list(FICTIONAL))?.assessments ?? [];
    const oldest = lines.at(-1);
    const view = await page(FICTIONAL, oldest?.id ?? '');
    expect(view).toMatchObject({ id: oldest?.id, older: null, latest: { id: lines[0]?.id } });
    expect(view?.newer?.id).toBe(lines.at(-2)?.id);
    expect(view?.readiness).toMatchObject({ known: true, value: { headline: oldest?.headline } });
  });

  test('says what the score depends on, where indicators are heading and how the mandate moved, by name', async () => {
    const [line] = (await list(FICTIONAL))?.assessments ?? [];
    const parts = (await page(FICTIONAL, line?.id ?? ''))?.parts;
    const rows = parts?.sensitivity?.score.known ? parts.sensitivity.score.value : [];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ total }) => total.value)).toEqual(
      rows.map(({ total }) => total.value).toSorted((a, b) => b - a),
    );
    for (const { subjects } of rows) for (const subject of subjects) expect(subject).not.toMatch(/\//);
    const homicide = parts?.trajectories?.find(({ name }) => name === 'Victims of intentional homicide');
    expect(homicide?.atTarget).toMatchObject({
      known: true,
      value: { level: 0.9, lower: expect.any(Number) },
    });
    expect(homicide?.chart?.projection).toMatchObject({ level: 0.9, expiry: { on: '2027-02-28' } });
    expect(homicide?.chart?.projection?.points.at(-1)?.on).toBe('2027-06-30');
    expect(homicide?.timeToTarget.known).toBe(true);
    expect(parts?.drift?.extensions.onFile).toBeGreaterThan(0);
    expect(parts?.goalposts?.some(({ changes }) => changes.length > 0)).toBe(true);
  });

  test('names no level of interval where no share could be estimated', async () => {
    const [line] = (await list('ramsi'))?.assessments ?? [];
    const sensitivity = (await page('ramsi', line?.id ?? ''))?.parts.sensitivity;
    expect([sensitivity?.score.known, sensitivity?.verdict.known]).toEqual([false, false]);
    expect(sensitivity?.level).toBeNull();
  });

  test('shows the declared peers with the reason for them, and says where they were declared late', async () => {
    const peersOf = async (slug: string) =>
      (await page(slug, (await list(slug))?.assessments[0]?.id ?? ''))?.parts.peers;
    const [early, late] = [await peersOf(FICTIONAL), await peersOf('unmil')];
    expect(early).toMatchObject({ isDeclaredLate: false, declaration: { reason: expect.any(String) } });
    const homicide = early?.panels.find(({ name }) => name === 'Victims of intentional homicide');
    expect(homicide?.comparison).toMatchObject({ known: true, value: { smallestP: 1 / 7 } });
    expect(late?.isDeclaredLate).toBe(true);
    expect(late?.panels.map(({ comparison }) => comparison)).toContainEqual(
      expect.objectContaining({ known: false, reason: 'no_pre_periods' }),
    );
    expect(await peersOf('ramsi')).toBeNull();
  });

  test('does not exist under another mission, nor without an assessment', async () => {
    const [line] = (await list(FICTIONAL))?.assessments ?? [];
    expect(await page('ramsi', line?.id ?? '')).toBeNull();
    expect(await page(FICTIONAL, UNKNOWN_ID)).toBeNull();
  });
});

describe('forecasts made earlier', () => {
  test('are held against the figures that came since, each with its source, and too few give no statistic', async () => {
    const [latest, earlier] = (await list(FICTIONAL))?.assessments ?? [];
    const forecasts = (await page(FICTIONAL, latest?.id ?? ''))?.forecasts;
    expect(forecasts).toMatchObject({ earlier: 1, withoutProjections: 0, hasOlder: false });
    const outcomes = forecasts?.resolved.map(({ name, kind, basis, made, outcome }) => ({
      ...{ name, kind, basis, made: made.href },
      ...(outcome.known && { period: outcome.value.figure.period, isInside: outcome.value.isInside }),
    }));
    const since = { kind: 'newest', basis: '2026-Q2', made: earlier?.href, period: '2026-Q3' };
    expect(outcomes).toHaveLength(6);
    expect(outcomes).toContainEqual({ ...since, name: 'Officers certified', isInside: false });
    expect(outcomes).toContainEqual({ ...since, name: 'Districts handed over', isInside: true });
    for (const { outcome } of forecasts?.resolved ?? [])
      expect(outcome).toMatchObject({
        value: { isForeknown: false, figure: { source: { fileName: 'fictional-lorvania-2026-11.csv' } } },
      });
    for (const { outcome } of forecasts?.open ?? [])
      expect(outcome).toMatchObject({ known: false, reason: 'not_due' });
    expect(forecasts?.record.inside).toMatchObject({ observations: 6, figure: { known: false } });
  });

  test('are none before the second assessment', async () => {
    const oldest = (await list(FICTIONAL))?.assessments.at(-1);
    expect((await page(FICTIONAL, oldest?.id ?? ''))?.forecasts).toMatchObject({
      earlier: 0,
      resolved: [],
      open: [],
    });
  });
});

describe('missions side by side', () => {
  test('stand in the order asked for, whatever their scores', async () => {
    const one = await comparison('ramsi', FICTIONAL);
    expect(one.missions.map(({ row }) => row.slug)).toEqual(['ramsi', FICTIONAL]);
    const other = await comparison(FICTIONAL, 'ramsi');
    expect(other.missions.map(({ row }) => row.slug)).toEqual([FICTIONAL, 'ramsi']);
  });

  test('name what is not on record instead of leaving it out', async () => {
    const view = await comparison('no-such-mission', 'ramsi');
    expect(view.unknownSlugs).toEqual(['no-such-mission']);
    expect(view.missions).toHaveLength(1);
  });

  test('count conditions that cannot be determined as such', async () => {
    const [minujusth] = (await comparison('minujusth')).missions;
    expect(minujusth?.conditions.U).toBeGreaterThan(0);
    expect(minujusth?.conditions.T).toBe(0);
    expect(minujusth?.scoredObjectives).toBe(0);
  });
});
