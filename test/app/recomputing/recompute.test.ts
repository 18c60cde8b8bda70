import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#app/services/assessing/assess-mission.ts';
import { getAssessmentPage } from '#app/services/reading/get-assessment-page.ts';
import { cancelRecompute } from '#app/services/recomputing/cancel-recompute.ts';
import { getRecomputeView } from '#app/services/recomputing/get-recompute-view.ts';
import { type RunNews, watchOwnRun } from '#app/services/recomputing/watch-own-run.ts';
import { getAssessment } from '#db/queries/assessments.ts';
import { findAuditEvents } from '#db/queries/find-audit-events.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';
import { type Audited, createAudited, ended, findRun, MISSION, recordCopy, start } from './auditors.ts';

let audited: Audited;

beforeAll(async () => {
  audited = await createAudited();
});
afterAll(() => audited.ledger.drop());

const view = (id: string, user: 0 | 1 = 0) =>
  audited.ledger.database.read((tx) =>
    getRecomputeView(tx, { slug: MISSION, id, userId: audited.users[user] }),
  );
const onItsPage = async (id: string) =>
  (await audited.ledger.database.read((tx) => getAssessmentPage(tx, MISSION, id)))?.recomputed;
const actionsOn = async (subjectId: string) => {
  const { entries } = await audited.ledger.database.read((tx) =>
    findAuditEvents(tx, { subjectType: 'assessment', subjectId, limit: 100 }),
  );
  return entries.map(({ action }) => action).toReversed();
};

test('an assessment computed again is the same byte for byte, and both ends of the run are audited', async () => {
  expect(await onItsPage(audited.brief)).toBeNull();
  const run = await ended(audited, await start(audited, audited.brief));
  expect(await onItsPage(audited.brief)).toEqual({ endedAt: run.endedAt, isIdentical: true });
  const stored = await audited.ledger.database.read((tx) => getAssessment(tx, audited.brief));
  const digest = sha256(stored?.result ?? '');
  expect(run).toMatchObject({
    state: 'finished',
    progress: 1,
    outcome: {
      isIdentical: true,
      inputsHash: stored?.inputsHash,
      resultSha256: digest,
      storedSha256: digest,
      seed: 1,
      draws: 200,
      differences: [],
    },
  });
  expect(run.outcome?.seconds).toBeGreaterThan(0);
  expect(await actionsOn(audited.brief)).toEqual(['recomputation_started', 'assessment_recomputed']);
  expect(await view(audited.brief)).toMatchObject({
    own: { id: run.id },
    earlier: [{ id: run.id }],
    busyWith: null,
  });
  expect(await view(audited.brief, 1)).toMatchObject({ own: null, earlier: [{ id: run.id }] });
});

test('a stored result that was altered is found, and where', async () => {
  const stored = await audited.ledger.database.read((tx) => getAssessment(tx, audited.brief));
  const altered = JSON.parse(stored?.result ?? '');
  altered.verdict.headline = 'exit_ready';
  altered.ers.published += 1;
  const id = await recordCopy(audited.ledger, audited.brief, { result: JSON.stringify(altered) });
  const { outcome } = await ended(audited, await start(audited, id));
  expect(await onItsPage(id)).toMatchObject({ isIdentical: false });
  expect(outcome).toMatchObject({
    isIdentical: false,
    resultSha256: sha256(stored?.result ?? ''),
    storedSha256: sha256(JSON.stringify(altered)),
  });
  expect(outcome?.differences.toSorted()).toEqual(['/ers/published', '/verdict/headline']);
});

test('an assessment of another method is refused before anything begins, and the page says so', async () => {
  const id = await recordCopy(audited.ledger, audited.brief, { methodVersion: '0.1' });
  await expect(start(audited, id)).rejects.toMatchObject({ code: 'conflict' });
  expect(await view(id)).toMatchObject({ obstacle: 'other_method', own: null, earlier: [] });
  expect(await actionsOn(id)).toEqual([]);
});

describe('a run that goes on', () => {
  test('is the only one of its person, but not of others, and ends when it is cancelled', async () => {
    const id = await start(audited, audited.endless);
    await expect(start(audited, audited.brief)).rejects.toMatchObject({ code: 'conflict', status: 409 });
    expect(await view(audited.brief)).toMatchObject({
      busyWith: `/missions/${MISSION}/assessments/${audited.endless}/recompute`,
    });
    const other = await start(audited, audited.brief, 1);
    await cancelRecompute(audited.ledger.database, { id, userId: audited.users[0] });
    expect(await ended(audited, id)).toMatchObject({ state: 'cancelled', outcome: null });
    expect(await ended(audited, other)).toMatchObject({ state: 'finished' });
    expect(await actionsOn(audited.endless)).toEqual(['recomputation_started', 'recomputation_cancelled']);
  });

  test('cannot be cancelled by somebody else, nor after it has ended', async () => {
    const id = await start(audited, audited.brief);
    const byOther = cancelRecompute(audited.ledger.database, { id, userId: audited.users[1] });
    await expect(byOther).rejects.toMatchObject({ code: 'not_found' });
    await ended(audited, id);
    const late = cancelRecompute(audited.ledger.database, { id, userId: audited.users[0] });
    await expect(late).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is told from its present state to its end, without falling back', async () => {
    const id = await start(audited, audited.brief);
    const news: RunNews[] = [];
    const whose = { id: audited.brief, userId: audited.users[0] };
    for await (const each of watchOwnRun(audited.ledger.database, whose, new AbortController().signal))
      news.push(each);
    const shares = news.map(({ state }) => state.progress);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(news.at(-1)).toEqual({
      id: `${id}/finished/1`,
      state: { state: 'finished', progress: 1 },
      isLast: true,
    });
    expect(news.filter(({ isLast }) => isLast)).toHaveLength(1);
  });

  test('is watched no longer than somebody listens', async () => {
    const id = await start(audited, audited.endless);
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 200);
    const whose = { id: audited.endless, userId: audited.users[0] };
    const news: RunNews[] = [];
    for await (const each of watchOwnRun(audited.ledger.database, whose, leaving.signal)) news.push(each);
    expect(news[0]).toMatchObject({ state: { state: 'running' } });
    await cancelRecompute(audited.ledger.database, { id, userId: audited.users[0] });
    await ended(audited, id);
  });
});

test('a run whose process is gone has failed, and stands in nobody’s way', async () => {
  const { sql } = audited.ledger.database;
  const [lost] = await sql<{ id: string }[]>`
    insert into recomputations (assessment_id, user_id, heard_at)
    values (${audited.endless}, ${audited.users[0]}, clock_timestamp() - interval '1 minute') returning id`;
  expect(await findRun(audited, lost?.id ?? '')).toMatchObject({ state: 'failed', problem: null });
  const run = await ended(audited, await start(audited, audited.brief));
  expect(run.state).toBe('finished');
  expect((await actionsOn(audited.endless)).at(-1)).toBe('recomputation_failed');
});

test('closing the program ends what it computes, and the run says so', async () => {
  const id = await start(audited, audited.endless);
  await wait(300);
  await audited.ledger.computing.close();
  expect(await findRun(audited, id)).toMatchObject({
    state: 'failed',
    problem: 'The computation was ended because the program is closing.',
  });
  expect(await audited.ledger.database.read(verifyAuditChain)).toMatchObject({ valid: true });
});
