import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backtestMetrics } from '#metrics/comparison/backtest-metrics.ts';
import { rankSumP } from '#metrics/comparison/rank-sum-p.ts';

const cases = (held: number[], failed: number[]) => [
  ...held.map((score) => ({ score, hasHeld: true })),
  ...failed.map((score) => ({ score, hasHeld: false })),
];

it('replaces the interval of a perfect separation by its permutation p', () => {
  const result = backtestMetrics(cases([80, 90, 70], [10, 20, 30]));
  expect(result).toMatchObject({
    value: { auc: { value: 1, isIntervalArtefact: true }, permutationP: { value: 0.1 }, baseRate: 0.5 },
  });
});

it('counts ties half', () => {
  expect(backtestMetrics(cases([50, 60], [50, 40]))).toMatchObject({ value: { auc: { value: 0.875 } } });
});

it('says nothing where all cases ended alike', () => {
  expect(backtestMetrics([])).toMatchObject({ known: false, reason: 'one_class_only' });
  expect(backtestMetrics(cases([50], []))).toMatchObject({ known: false, reason: 'one_class_only' });
  expect(() => backtestMetrics(cases([150], [1]))).toThrow(/^cases\[0\].score/);
});

it('has no DeLong variance from a single case of one kind', () => {
  expect(backtestMetrics(cases([50], [40, 60]))).toMatchObject({
    value: { auc: { delongVariance: null, lower: null } },
  });
});

it('counts the same p as every assignment of outcomes', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(scores, scores, (held, failed) => {
      const all = [...held, ...failed];
      const auc = (chosen: (i: number) => boolean) => {
        const inside = all.filter((_, i) => chosen(i));
        const outside = all.filter((_, i) => !chosen(i));
        const wins = inside.flatMap((a) => outside.map((b) => (a === b ? 0.5 : a > b ? 1 : 0)));
        return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
      };
      const observed = Math.abs(auc((i) => i < held.length) - 0.5);
      const masks = Array.from({ length: 2 ** all.length }, (_, mask) => mask).filter(
        (mask) => all.filter((_, i) => mask & (1 << i)).length === held.length,
      );
      const extreme = masks.filter(
        (mask) => Math.abs(auc((i) => (mask & (1 << i)) !== 0) - 0.5) >= observed - 1e-12,
      );
      expect(rankSumP(held, failed)).toMatchObject({
        value: expect.closeTo(extreme.length / masks.length, 10),
      });
    }),
    { numRuns: 60 },
  );
});
