import { expect, test } from 'vitest';
import { isCrossSite } from '#app/http/is-cross-site.ts';

const HOSTS = ['ledger.example.org', 'localhost:3000'];
const post = (headers: Record<string, string>) =>
  isCrossSite({ method: 'POST', headers: new Headers(headers) }, HOSTS);

test('reading is never refused', () => {
  const headers = new Headers({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
  expect(isCrossSite({ method: 'GET', headers }, HOSTS)).toBe(false);
});

test.each([
  { origin: 'https://ledger.example.org' },
  { origin: 'http://localhost:3000', cookie: 'a=b' },
  { 'sec-fetch-site': 'same-origin', cookie: 'a=b' },
  { origin: 'null', 'sec-fetch-site': 'same-origin', cookie: 'a=b' },
  { 'user-agent': 'curl' },
])('own pages and programs may post: %j', (headers) => {
  expect(post(headers as Record<string, string>)).toBe(false);
});

test.each([
  { origin: 'https://evil.example' },
  { origin: 'https://ledger.example.org.evil.example' },
  { origin: 'http://localhost:3001' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { origin: 'null' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'nonsense' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', cookie: 'a=b' },
  { 'sec-fetch-site': 'none', cookie: 'a=b' },
  { cookie: 'ledger.session_token=x' },
])('other sites may not: %j', (headers) => {
  expect(post(headers as Record<string, string>)).toBe(true);
});
