import { expect, it } from 'vitest';
import { MONEY_FRAME } from '#app/components/charts/frames.ts';
import { layoutMoney } from '#app/components/charts/money-layout.ts';
import type { MoneyBar, MoneyChartSpec } from '#app/view-models/chart.ts';

const bar = (amount: string | null): MoneyBar => ({
  amount,
  reason: amount === null ? 'no_observation' : null,
  origin: null,
});

function money(...periods: readonly (readonly [string | null, string | null])[]): MoneyChartSpec {
  return {
    title: 'Money',
    summary: null,
    currency: 'USD',
    notes: [],
    sources: [],
    asOf: '2026-11-23',
    periods: periods.map(([budget, expenditure], index) => ({
      period: String(2018 + index),
      label: String(2018 + index),
      budget: bar(budget),
      expenditure: bar(expenditure),
    })),
  };
}

it('draws nothing for an amount that is not known, and a bar of no height for 0', () => {
  const { bars } = layoutMoney(money(['124413100', null], ['0', '0']), MONEY_FRAME);
  expect(bars[0]?.expenditure).toBeNull();
  expect(bars[0]?.budget?.height).toBeGreaterThan(0);
  expect(bars[1]?.expenditure?.height).toBe(0);
});

it('always starts at 0, and goes below it for a net correction', () => {
  const positive = layoutMoney(money(['100000000', '99000000']), MONEY_FRAME);
  expect(positive.zeroY).toBe(positive.plot.bottom);
  const negative = layoutMoney(money(['100000000', '-5000000']), MONEY_FRAME);
  expect(negative.zeroY).toBeLessThan(negative.plot.bottom);
  expect(negative.bars[0]?.expenditure?.y).toBeCloseTo(negative.zeroY, 6);
});

it('has a scale even when no amount is known', () => {
  const { ticks } = layoutMoney(money([null, null]), MONEY_FRAME);
  expect(ticks.length).toBeGreaterThan(1);
});
