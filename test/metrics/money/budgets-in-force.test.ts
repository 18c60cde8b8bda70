import { expect, it } from 'vitest';
import { budgetsInForce } from '#metrics/money/budgets-in-force.ts';
import { budgeted } from '../assessment/build-money.ts';

it('counts a revised budget in the place of its original, and keeps the original apart', () => {
  const original = budgeted('2020-01-01', '2020-12-31', '100');
  const revised = budgeted('2020-01-01', '2020-12-31', '120', { isRevised: true });
  const next = budgeted('2021-01-01', '2021-12-31', '80');
  const elsewhere = { ...original, activity: 'another' };
  const { inForce, replaced } = budgetsInForce([original, revised, next, elsewhere]);
  expect(inForce).toEqual([revised, next, elsewhere]);
  expect(replaced).toEqual([original]);
});
