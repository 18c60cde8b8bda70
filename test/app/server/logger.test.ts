import { expect, test } from 'vitest';
import { withoutSecrets } from '#app/server/logger.ts';

test('one-time links are logged without what makes them work', () => {
  expect(withoutSecrets('/welcome/s3cr3t-token?lang=en')).toBe('/welcome/[redacted]?lang=en');
  expect(withoutSecrets('/welcome/s3cr3t-token.data')).toBe('/welcome/[redacted]');
});

test('secrets in a query are not logged', () => {
  expect(withoutSecrets('/x?a=1&token=abc&b=2')).toBe('/x?a=1&token=[redacted]&b=2');
  expect(withoutSecrets('/x?PASSWORD=abc')).toBe('/x?PASSWORD=[redacted]');
});

test('other addresses are logged as they are', () => {
  expect(withoutSecrets('/missions/minujusth?asOf=2020-01-01')).toBe('/missions/minujusth?asOf=2020-01-01');
});
