import { describe, expect, it } from 'vitest';
import { describeTrend } from '#metrics/trend/describe-trend.ts';
import { isAutocorrelated, lagOneAutocorrelation } from '#metrics/trend/lag-one-autocorrelation.ts';
import { trendClass } from '#metrics/trend/trend-class.ts';

const falling = { t: [2016, 2017, 2018, 2019, 2020, 2021], y: [50, 48, 47, 43, 42, 40] };

describe('the class of a trend', () => {
  it('depends on which direction is better', () => {
    const trend = (direction: 'higher' | 'lower') =>
      describeTrend({ ...falling, direction, scale: 'linear' });
    expect(trend('lower')).toMatchObject({ value: { class: 'improving' } });
    expect(trend('higher')).toMatchObject({ value: { class: 'worsening' } });
  });

  it('changes at a likelihood of 0.80 and 0.95', () => {
    const at = (likelihood: number) => trendClass({ n: 6, score: 5, likelihood, direction: 'higher' });
    expect([0.79, 0.8, 0.9499, 0.95].map(at)).toEqual([
      'no_clear_trend',
      'likely_improving',
      'likely_improving',
      'improving',
    ]);
  });

  it('is withheld below five observations and capped by serial correlation', () => {
    const clear = { n: 20, score: -90, likelihood: 0.99, direction: 'higher' as const };
    expect(trendClass({ ...clear, n: 4 })).toBe('insufficient_data');
    expect(trendClass({ ...clear, score: 0 })).toBe('no_clear_trend');
    expect(trendClass({ ...clear, isAutocorrelated: true })).toBe('likely_worsening');
  });
});

it('restarts at the last break and never joins segments', () => {
  const trend = describeTrend({ ...falling, direction: 'lower', scale: 'linear', breaks: [1, 3] });
  expect(trend).toMatchObject({ value: { n: 3, class: 'insufficient_data', slope: { slope: -1.5 } } });
});

it('gives the annual rate of change on the log scale and refuses it for values that are not positive', () => {
  const t = [2018, 2019, 2020, 2021, 2022];
  const trend = describeTrend({ t, y: t.map((_, i) => 0.9 ** i), direction: 'lower', scale: 'log' });
  if (!trend.known) throw new Error(trend.reason);
  expect(trend.value.annualRate).toBeCloseTo(-0.1, 12);
  expect(describeTrend({ t, y: [1, 2, 0, 3, 4], direction: 'lower', scale: 'log' })).toMatchObject({
    reason: 'undefined_log',
  });
});

it('refuses dates out of order', () => {
  const input = { t: [2020, 2019], y: [1, 2], direction: 'lower' as const, scale: 'linear' as const };
  expect(() => describeTrend(input)).toThrow(/^t must be ascending/);
});

describe('lag-1 autocorrelation', () => {
  it('is −3/4 for 1, −1, 1, −1 and has no value without variation', () => {
    expect(lagOneAutocorrelation([1, -1, 1, -1])).toBe(-0.75);
    expect(lagOneAutocorrelation([2, 2, 2])).toBeNull();
    expect(lagOneAutocorrelation([1])).toBeNull();
  });

  it('is flagged only from eight observations', () => {
    expect([
      isAutocorrelated(0.9, 7),
      isAutocorrelated(0.9, 8),
      isAutocorrelated(0.5, 8),
      isAutocorrelated(null, 9),
    ]).toEqual([false, true, false, false]);
  });
});
