import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureOf } from '#metrics/disclosure/disclosure-of.ts';

const rate = (count: number | null, personsAtRisk: number | null) =>
  disclosureOf({ value: 12.5, isCount: false, count, personsAtRisk }, 5);
const count = (value: number | null, threshold = 5) =>
  disclosureOf({ value, isCount: true, count: null, personsAtRisk: null }, threshold);
const PUBLISH = { decision: 'publish', reason: null };

describe('a count', () => {
  it.each([
    [0, PUBLISH],
    [1, { decision: 'suppress', reason: 'small_count' }],
    [4, { decision: 'suppress', reason: 'small_count' }],
    [5, PUBLISH],
    [2.5, { decision: 'undetermined', reason: 'count_not_whole' }],
    [null, PUBLISH],
  ])('of %s is decided by the threshold', (value, decision) => {
    expect(count(value)).toEqual(decision);
  });

  it('about sensitive matters needs ten', () => {
    expect(count(9, 10).decision).toBe('suppress');
    expect(count(10, 10).decision).toBe('publish');
  });
});

describe('a rate', () => {
  it('is suppressed with its count', () => {
    expect(rate(4, 1000)).toEqual({ decision: 'suppress', reason: 'small_count' });
    expect(rate(4, null)).toEqual({ decision: 'suppress', reason: 'small_count' });
  });

  it('about fewer than twenty persons is suppressed', () => {
    expect(rate(15, 19)).toEqual({ decision: 'suppress', reason: 'few_persons_at_risk' });
    expect(rate(null, 19)).toEqual({ decision: 'suppress', reason: 'few_persons_at_risk' });
    expect(rate(15, 20)).toEqual(PUBLISH);
    expect(rate(0, 20)).toEqual(PUBLISH);
  });

  it('whose count nobody recorded is undetermined, not safe', () => {
    expect(rate(null, null)).toEqual({ decision: 'undetermined', reason: 'count_not_recorded' });
    expect(rate(15, null)).toEqual({ decision: 'undetermined', reason: 'persons_at_risk_not_recorded' });
    expect(rate(15.5, 900)).toEqual({ decision: 'undetermined', reason: 'count_not_whole' });
  });
});

it('never becomes publishable when the threshold rises or a number is forgotten', () => {
  const whole = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 1, max: 20 }), (one, atRisk, threshold) => {
      const decide = (k: number, n = one, persons = atRisk) =>
        disclosureOf({ value: 1, isCount: false, count: n, personsAtRisk: persons }, k).decision;
      if (decide(threshold + 1) === 'publish') expect(decide(threshold)).toBe('publish');
      if (decide(threshold) !== 'publish') {
        expect(decide(threshold, null)).not.toBe('publish');
        expect(decide(threshold, one, null)).not.toBe('publish');
      }
    }),
    { seed: 29 },
  );
});

it('refuses a threshold that suppresses nothing', () => {
  expect(() => count(3, 0)).toThrow(/^threshold/);
});
