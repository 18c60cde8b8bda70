import { expect, it } from 'vitest';
import { findEngineArithmetic } from './find-engine-arithmetic.ts';
import { findSources } from './find-sources.ts';

it('metrics leave no digit and no order to the engine', () => {
  const sources = findSources(['metrics'], /\.ts$/);
  const found = sources.flatMap(({ path, text }) =>
    findEngineArithmetic(path, text).map(({ line, text: expression }) => `${path}:${line} ${expression}`),
  );
  expect(sources.length).toBeGreaterThan(200);
  // Each has a counterpart in metrics/stats: ln, exp, expm1, power, sine, square; texts are compared by metrics/domain/compare-text.ts.
  expect(found).toEqual([]);
});

it('everything that engines may do differently in the bad example is found, and nothing else', () => {
  const [bad] = findSources(['test/architecture/bad-example/metrics'], /trusts-the-engine\.ts$/);
  expect(findEngineArithmetic('trusts-the-engine.ts', bad?.text ?? '').map(({ text }) => text)).toEqual([
    'Math.log',
    'Math.hypot',
    'x ** y',
    'Math.exp',
    'Math',
    'globalThis.Math.atan2',
    'a.localeCompare',
    'Math',
    'power **= 2',
  ]);
});
