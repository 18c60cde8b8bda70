import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const MOST_BYTES = 60_000;

test('the method page and its style sheet are light enough for a slow line, and bring no script of data', async () => {
  const page = await textOf('/method');
  const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
  expect(styles.length).toBeGreaterThan(0);
  const sent = [page, ...(await Promise.all(styles.map(textOf)))];
  expect(sent.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(MOST_BYTES);
  expect(page).not.toContain('__remixContext');
});

async function textOf(path: string): Promise<string> {
  const response = await fetch(new URL(path, inject('baseUrl')));
  expect(response.status).toBe(200);
  return response.text();
}
