import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drain, listen } from '#app/server/listen.ts';
import { cachePages } from '#app/server/page-cache.ts';
import { issueNonce } from '#app/server/security-headers.ts';
import { recordAudit } from '#db/queries/record-audit.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let ledger: TestLedger;
let server: Server;
let origin: string;
let made = 0;

beforeAll(async () => {
  ledger = await createTestLedger();
  const application = express();
  application.use(issueNonce, cachePages(ledger.database));
  application.use(async (request, response) => {
    made += 1;
    if (request.path === '/missions/slow') await new Promise((resolve) => setTimeout(resolve, 100));
    if (request.query.lang) response.setHeader('set-cookie', 'lang=en');
    if (request.path === '/missions/gone') response.status(404);
    const { nonce } = response.locals;
    response.type('html').write(`<script nonce="${nonce}">`);
    response.end(`</script><p>página ${made}</p><style nonce="${nonce}"></style>`);
  });
  server = await listen(application, { host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(writeSomething);

afterAll(async () => {
  await drain(server);
  await ledger.drop();
});

async function writeSomething(): Promise<void> {
  made = 0;
  const actor = { id: null, label: 'tester', requestId: null };
  await ledger.database.write((tx) =>
    recordAudit(tx, { actor, action: 'tested', subjectType: 'ledger', subjectId: 'cache' }),
  );
}

async function read(path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(origin + path, { headers })).text();
}

const pageNumber = (html: string) => Number(/página (\d+)/.exec(html)?.[1]);
const nonces = (html: string) => [...html.matchAll(/nonce="([^"]+)"/g)].map((match) => match[1]);

test('a public page is made once, and every response has a mark of its own', async () => {
  const [first, second] = [await read('/'), await read('/')];
  expect([pageNumber(first), pageNumber(second)]).toEqual([1, 1]);
  expect(new Set(nonces(first)).size).toBe(1);
  expect(nonces(second)).toHaveLength(2);
  expect(nonces(second)[0]).not.toBe(nonces(first)[0]);
});

test('a write to the ledger is seen by the next reader', async () => {
  await read('/');
  await writeSomething();
  made = 10;
  expect(pageNumber(await read('/'))).toBe(11);
});

test('readers who come while a page is being made wait for it', async () => {
  const pages = await Promise.all(Array.from({ length: 8 }, () => read('/missions/slow')));
  expect(pages.map(pageNumber)).toEqual(Array(8).fill(1));
});

test('other addresses, languages and preferences are other pages', async () => {
  const numbers = [
    await read('/'),
    await read('/?kind=regional_mission'),
    await read('/', { 'accept-language': 'fr' }),
    await read('/', { cookie: 'theme=dark' }),
  ].map(pageNumber);
  expect(numbers).toEqual([1, 2, 3, 4]);
});

test.each([
  ['somebody who is signed in', '/', { cookie: 'ledger.session_token=abc' }],
  ['a form', '/sign-in', {}],
  ['a page that sets a cookie', '/?lang=en', {}],
  ['a page that is not there', '/missions/gone', {}],
])('%s gets a page made for them', async (_who, path, headers: Record<string, string>) => {
  expect([pageNumber(await read(path, headers)), pageNumber(await read(path, headers))]).toEqual([1, 2]);
});
