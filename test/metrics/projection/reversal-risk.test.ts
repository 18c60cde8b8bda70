import { expect, it } from 'vitest';
import { type ReversalIndicator, reversalRisk } from '#metrics/projection/reversal-risk.ts';

const indicator = (y: number[], fields: Partial<ReversalIndicator> = {}): ReversalIndicator => ({
  t: y.map((_, i) => 2015 + i),
  y,
  direction: 'higher',
  scale: 'linear',
  target: null,
  weight: 1,
  ...fields,
});
const rising = [10, 12, 13, 15, 18, 19];

it('is low for what keeps improving and high for what is falling back', () => {
  const { risks } = reversalRisk({ indicators: [indicator(rising), indicator(rising.toReversed())] });
  expect(risks[0]).toBeLessThan(0.2);
  expect(risks[1]).toBeGreaterThan(0.8);
});

it('measures against the target where it is met, otherwise against the latest value', () => {
  const [met, unmet, none] = reversalRisk({
    indicators: [indicator(rising, { target: 12 }), indicator(rising, { target: 99 }), indicator(rising)],
  }).risks;
  expect(met).toBeLessThan(unmet ?? 0);
  expect(unmet).toBe(none);
});

it('counts what cannot be projected against coverage, never as no risk', () => {
  const short = indicator([1, 2, 3], { weight: 1 });
  const result = reversalRisk({ indicators: [indicator(rising, { weight: 2 }), short] });
  expect(result).toMatchObject({ coverage: 2 / 3, risks: [expect.any(Number), null] });
  expect(result.reversal).toBe(result.risks[0]);
  expect(reversalRisk({ indicators: [indicator(rising), short] })).toMatchObject({
    reversal: null,
    durability: null,
  });
  expect(reversalRisk({ indicators: [] })).toEqual({
    risks: [],
    coverage: 0,
    reversal: null,
    durability: null,
  });
});

it('has no risk on the log scale for values that are not positive', () => {
  expect(reversalRisk({ indicators: [indicator([3, 2, 0, 1, 2], { scale: 'log' })] }).risks).toEqual([null]);
});

it('refuses negative weights and horizons', () => {
  expect(() => reversalRisk({ indicators: [indicator(rising, { weight: -1 })] })).toThrow(
    /^indicators\[0\].weight/,
  );
  expect(() => reversalRisk({ indicators: [], horizonYears: -1 })).toThrow(/^horizonYears/);
});
