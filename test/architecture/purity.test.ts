import { expect, it } from 'vitest';
import { findClocks } from './find-clocks.ts';
import { findSources } from './find-sources.ts';

const TYPESCRIPT = /\.tsx?$/;

it('neither metrics nor importers ask for the time or for randomness', () => {
  const sources = findSources(['metrics', 'importers'], TYPESCRIPT);
  const clocks = sources.flatMap(({ path, text }) =>
    findClocks(path, text).map((clock) => `${path}:${clock.line} ${clock.text}`),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(clocks).toEqual([]);
});

it('every clock and every source of randomness of the bad example is found', () => {
  const [bad] = findSources(['test/architecture/bad-example/metrics'], /tells-the-time\.ts$/);
  expect(findClocks('tells-the-time.ts', bad?.text ?? '').map(({ text }) => text)).toEqual([
    'Date.now()',
    'new Date()',
    'Date()',
    'performance.now()',
    'Math.random()',
    'crypto.randomUUID()',
    'globalThis.Date.now()',
  ]);
});
