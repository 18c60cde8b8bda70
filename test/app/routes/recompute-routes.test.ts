import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAssessment } from '#db/queries/assessments.ts';
import { PASSWORD } from '#test/app/auth/browser.ts';
import { computeOptions, INPUTS } from '#test/app/computing/example-task.ts';
import { type Audited, createAudited, ended, findRun, MISSION } from '#test/app/recomputing/auditors.ts';
import { loadBuild, type Served, serveApplication } from './served-application.ts';

const BUILD_TIMEOUT_MS = 240_000;

let audited: Audited;
let served: Served;
let cookie: string;

beforeAll(async () => {
  await loadBuild();
  audited = await createAudited();
  served = await serveApplication(audited.ledger);
  const answer = await send('/sign-in', { step: 'password', email: 'one@example.org', password: PASSWORD });
  cookie = answer.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}, BUILD_TIMEOUT_MS);
afterAll(async () => {
  await served?.stop();
  await audited?.ledger.drop();
});

function send(path: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
  const posted = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  return fetch(`${served.origin}${path}`, {
    headers: { cookie: cookie ?? '', origin: served.origin, ...headers },
    redirect: 'manual',
    ...posted,
  });
}

const folder = (id: string) => `/missions/${MISSION}/assessments/${id}`;

async function latestRun(): Promise<string> {
  const [row] = await audited.ledger.database.sql<{ id: string }[]>`
    select id from recomputations order by started_at desc limit 1`;
  return row?.id ?? '';
}

describe('the files of an assessment', () => {
  test.each(['inputs', 'result'] as const)('%s.json is the text on record, under its hash', async (name) => {
    const stored = await audited.ledger.database.read((tx) => getAssessment(tx, audited.brief));
    const answer = await fetch(`${served.origin}${folder(audited.brief)}/${name}.json`);
    const text = await answer.text();
    expect(text).toBe(stored?.[name]);
    const etag = `"sha256-${createHash('sha256').update(text).digest('hex')}"`;
    expect(answer.headers.get('etag')).toBe(etag);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${MISSION}-2026-11-23-${name}.json"`,
    );
    const again = await fetch(answer.url, { headers: { 'if-none-match': `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('of an assessment of another mission do not exist', async () => {
    const answer = await fetch(`${served.origin}/missions/unmil/assessments/${audited.brief}/inputs.json`);
    expect(answer.status).toBe(404);
  });
});

describe('the events of a run', () => {
  test('begin with its present state and end with the run; who has heard the end is not told again', async () => {
    expect((await send(`${folder(audited.brief)}/recompute`, { intent: 'start' })).status).toBe(302);
    const answer = await send(`${folder(audited.brief)}/recompute/events`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = (await answer.text()).trim().split('\n\n');
    expect(events[0]).toMatch(/^retry: \d+\nid: .*\ndata: /);
    const last = events.at(-1) ?? '';
    expect(last).toContain('data: {"state":"finished","progress":1}');
    const heard = /id: (.*)/.exec(last)?.[1] ?? '';
    const again = await send(`${folder(audited.brief)}/recompute/events`, undefined, {
      'last-event-id': heard,
    });
    expect(again.status).toBe(204);
    const fresh = await send(`${folder(audited.brief)}/recompute/events`);
    expect((await fresh.text()).match(/^data: /gm)).toHaveLength(1);
  });

  test('are none where this person has no run', async () => {
    expect((await send(`${folder(audited.endless)}/recompute/events`)).status).toBe(204);
  });

  test('end when the reader leaves, and the run goes on until it is cancelled', async () => {
    await send(`${folder(audited.endless)}/recompute`, { intent: 'start' });
    const run = await latestRun();
    const leaving = new AbortController();
    const answer = await fetch(`${served.origin}${folder(audited.endless)}/recompute/events`, {
      headers: { cookie },
      signal: leaving.signal,
    });
    await answer.body?.getReader().read();
    leaving.abort();
    expect(await findRun(audited, run)).toMatchObject({ state: 'running' });
    const page = await (await send(`${folder(audited.endless)}/recompute`)).text();
    expect(page).toContain('<noscript><meta http-equiv="refresh"');
    const cancelled = await send(`${folder(audited.endless)}/recompute`, { intent: 'cancel', run });
    expect(cancelled.status).toBe(302);
    expect(await ended(audited, run)).toMatchObject({ state: 'cancelled' });
  });
});

test('a form that asks for neither start nor cancel is refused', async () => {
  expect((await send(`${folder(audited.brief)}/recompute`, { intent: 'other' })).status).toBe(400);
});

test('a past view beyond what is computed at a time is refused with a sentence, and shown when there is room', async () => {
  const { computing } = audited.ledger;
  const leaving = new AbortController();
  const endless = computeOptions({ draws: 1_000_000 });
  const inTheWay = Array.from({ length: 16 }, () =>
    computing.computeInPool(INPUTS, endless, { signal: leaving.signal }),
  );
  const gone = Promise.allSettled(inTheWay);
  const refused = await send(`/missions/${MISSION}?on=2026-01-01`);
  expect(refused.status).toBe(503);
  expect(await refused.text()).toContain('Too many assessments are being computed at the moment.');
  leaving.abort();
  await gone;
  expect((await send(`/missions/${MISSION}?on=2026-01-01`)).status).toBe(200);
});
