import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitBody, limitSignIn } from '#app/server/limits.ts';
import { drain, listen, requireFreeAddress } from '#app/server/listen.ts';
import { issueNonce, securityHeaders } from '#app/server/security-headers.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  const application = express();
  application.use(issueNonce, securityHeaders({ mode: 'production', publicUrl: 'http://localhost:3000' }));
  application.use(limitBody, limitSignIn);
  application.use((_request, response) => void response.send('ok'));
  server = await listen(application, { host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => drain(server));

test('scripts run only with the mark of their own response', async () => {
  const policies = await Promise.all(
    ['/', '/'].map(async (path) => (await fetch(origin + path)).headers.get('content-security-policy')),
  );
  const nonces = policies.map(
    (policy) => /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policy ?? '')?.[1],
  );
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/=]{24}$/);
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(policies[0]).not.toMatch(/(script|style)-src [^;]*unsafe-inline/);
});

test('plain http neither promises nor demands https', async () => {
  const { headers } = await fetch(origin);
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
});

test('a body that is too large is refused before it is read', async () => {
  const response = await fetch(origin, { method: 'POST', body: new Uint8Array(1024 * 1024 + 1) });
  expect(response.status).toBe(413);
  expect(await response.text()).toBe('The request is too large; 1 MiB are accepted here.\n');
});

test('a body of unknown length is refused', async () => {
  const body = new Blob(['of any length']).stream();
  const response = await fetch(origin, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(response.status).toBe(411);
});

test('signing in too often is refused, reading is not', async () => {
  const post = () => fetch(`${origin}/sign-in.data`, { method: 'POST', body: 'a=b' });
  const statuses: number[] = [];
  for (let tries = 0; tries < 21; tries++) statuses.push((await post()).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
  expect((await fetch(`${origin}/sign-in`)).status).toBe(200);
});

test('a port in use is said in one sentence', async () => {
  const { port } = server.address() as AddressInfo;
  await expect(requireFreeAddress({ host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'address_in_use',
    exit: 2,
    message: `PORT ${port} is already in use on 127.0.0.1; stop what uses it or set PORT to another one.`,
  });
});

test('a request under way is finished before the server closes', async () => {
  const own = await listen((_request, response) => void setTimeout(() => response.end('done'), 300), {
    host: '127.0.0.1',
    port: 0,
  });
  const answer = fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}`).then((response) =>
    response.text(),
  );
  await new Promise((resolve) => own.once('request', resolve));
  await drain(own);
  expect(await answer).toBe('done');
});
