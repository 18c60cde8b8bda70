import { describe, expect, it } from 'vitest';
import { ownMoney } from '#metrics/money/own-money.ts';
import type { Activity } from '#metrics/money/statement.ts';
import { budgeted, spent } from '../assessment/build-money.ts';

const activity = (id: string, parents: readonly string[] = []): Activity => ({
  id,
  parents,
  startedOn: null,
});

describe('money along a chain of activities', () => {
  const activities = [activity('programme'), activity('project', ['programme'])];

  it('is spent once: what one activity passes to another of the mission is internal', () => {
    const passedOn = spent('2020-01-05', '2020-01-05', '100', {
      kind: 'disbursement',
      activity: 'programme',
      linkedActivity: 'project',
    });
    const outside = { ...passedOn, amount: '40', linkedActivity: 'of-others' };
    const used = spent('2020-01-01', '2020-12-31', '90', { activity: 'project' });
    const { spending, internal } = ownMoney({ activities, flows: [passedOn, outside, used], budgets: [] });
    expect(spending.map(({ amount }) => amount)).toEqual(['40', '90']);
    expect(internal.map(({ amount }) => amount)).toEqual(['100']);
  });

  it('is budgeted once: the part’s budget lies within that of the whole', () => {
    const whole = budgeted('2020-01-01', '2020-12-31', '100', { activity: 'programme' });
    const part = budgeted('2020-01-01', '2020-12-31', '60', { activity: 'project' });
    const inEuro = { ...part, currency: 'EUR' };
    const budgetsOf = (budgets: readonly (typeof whole)[]) =>
      ownMoney({ activities, flows: [], budgets }).budgets;
    expect(budgetsOf([whole, part, inEuro])).toEqual([whole, inEuro]);
    expect(budgetsOf([part])).toEqual([part]);
  });

  it('keeps commitments and funds received apart from spending', () => {
    const promised = spent('2020-01-05', '2020-01-05', '7', { kind: 'outgoing_commitment' });
    const given = spent('2020-01-05', '2020-01-05', '8', { kind: 'incoming_funds', provider: 'Donor' });
    const passed = { ...given, activity: 'project', linkedActivity: 'programme' };
    const own = ownMoney({ activities, flows: [promised, given, passed], budgets: [] });
    expect(own.spending).toEqual([]);
    expect(own.committed).toEqual([promised]);
    expect(own.received).toEqual([given]);
  });
});

describe('a revised budget', () => {
  it('replaces the original for the same days, and no other', () => {
    const original = budgeted('2020-01-01', '2020-12-31', '100');
    const revised = budgeted('2020-01-01', '2020-12-31', '120', { isRevised: true });
    const next = budgeted('2021-01-01', '2021-12-31', '80');
    const { budgets } = ownMoney({ activities: [], flows: [], budgets: [original, revised, next] });
    expect(budgets).toEqual([revised, next]);
  });
});
