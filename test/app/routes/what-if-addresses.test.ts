import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessMission } from '#app/services/assessing/assess-mission.ts';
import { getWhatIf } from '#app/services/what-if/get-what-if.ts';
import { importInto, TESTER } from '#test/app/importing/import-into.ts';
import { arbitraryQuery } from '#test/app/what-if/arbitrary-query.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { loadBuild, type Served, serveApplication } from './served-application.ts';

const BUILD_TIMEOUT_MS = 240_000;
const TODAY = '2026-11-23';
const MISSION = 'unpol-lorvania';
const ADDRESSES = 150;
/** Each reader may compute sixty times a minute; every request may be sent on once, by its redirect. */
const REQUESTS_PER_READER = 20;
const MOST_REDIRECTS = 2;
/** To a page, and to a script that asks for its data. */
const REDIRECTS = new Set([302, 202]);
const PAGES = ['what-if', 'what-if.csv', 'what-if.data'] as const;
/** Percent signs that escape nothing, or bytes that are no text. */
const BROKEN_ESCAPES = ['%', '%zz=1', 'draws=%ff', '%00=%00', '&&=&', 'draws', 'lang=%e0%a4%a', 'base[]=1'];

let ledger: TestLedger;
let served: Served;

beforeAll(async () => {
  await loadBuild();
  ledger = await createTestLedger();
  await importInto(ledger, await readFile('db/demo/missions/unpol-lorvania.yaml'));
  await importInto(ledger, await readFile('db/demo/series/fictional-lorvania.csv'));
  await assessMission(ledger, {
    slug: MISSION,
    on: TODAY,
    today: TODAY,
    asOf: null,
    draws: 200,
    actor: TESTER,
  });
  served = await serveApplication(ledger);
}, BUILD_TIMEOUT_MS);
afterAll(async () => {
  await served?.stop();
  await ledger?.drop();
});

/** As a proxy on this machine passes it on: the readers of an office have addresses of their own. */
function ask(url: URL | string, reader: number): Promise<Response> {
  const from = { 'x-forwarded-for': `192.0.2.${1 + reader}` };
  return fetch(url, { headers: from, redirect: 'manual' });
}

async function statusesOf(path: string, reader: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  let next: string | null = `${served.origin}${path}`;
  while (next !== null && statuses.length <= MOST_REDIRECTS) {
    const answer: Response = await ask(next, reader);
    await answer.arrayBuffer();
    statuses.push(answer.status);
    const to: string | null = answer.headers.get('location');
    next = to === null ? null : new URL(to, next).href;
  }
  return statuses;
}

async function choicesOfMission() {
  const { signal } = new AbortController();
  const answer = await getWhatIf(ledger, { slug: MISSION, query: '', signal });
  if (answer?.kind !== 'ready') throw new Error('The mission has no assessment to change.');
  return answer.view.choices;
}

test('no address of a what-if, however it is written, is a fault of the server', async () => {
  const queries = fc.sample(arbitraryQuery(await choicesOfMission()), { seed: 29, numRuns: ADDRESSES });
  const paths = [...BROKEN_ESCAPES, ...queries].map(
    (query, index) => `/missions/${MISSION}/${PAGES[index % PAGES.length]}?${query.replaceAll('#', '%23')}`,
  );
  const seen = new Set<number>();
  for (const [index, path] of paths.entries()) {
    const statuses = await statusesOf(path, Math.floor(index / REQUESTS_PER_READER));
    for (const status of statuses) seen.add(status);
    expect(
      statuses.slice(0, -1).filter((status) => !REDIRECTS.has(status)),
      path,
    ).toEqual([]);
    expect([200, 202], path).toContain(statuses.at(-1));
  }
  expect(seen).toContain(200);
  expect(seen).toContain(302);
}, 120_000);
