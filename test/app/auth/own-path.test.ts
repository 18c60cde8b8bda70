import { expect, test } from 'vitest';
import { ownPath } from '#app/auth/own-path.ts';

test.each([
  '/',
  '/import',
  '/missions/unmil?on=2018-03-30#money',
  '/indicators/control-of-corruption?area=HTI',
])('goes to %s', (next) => {
  expect(ownPath(next)).toBe(next);
});

test.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'evil.example',
  '@evil.example',
  '',
  '/sign-in?next=/sign-in',
  '/sign-out',
  '/welcome/abc',
  `/${'a'.repeat(3000)}`,
  null,
  undefined,
  42,
])('never goes to %j', (next) => {
  expect(ownPath(next)).toBe('/');
});
