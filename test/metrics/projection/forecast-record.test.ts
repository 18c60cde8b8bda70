import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ForecastRecord,
  forecastRecord,
  LEAST_OBSERVED,
  type ScoredForecast,
} from '#metrics/projection/forecast-record.ts';

const SEED = 20_261_125;

/** One forecast of each of so many observations: the first of them outside, the first of them not met. */
function forecasts(count: number, { outside = 0, notMet = 0 } = {}): ScoredForecast[] {
  return Array.from({ length: count }, (_, i) => ({
    observation: `observation ${i}`,
    isInside: i >= outside,
    met: { probability: 0.8, isMet: i >= notMet },
  }));
}

describe('the record of forecasts', () => {
  it('has the share inside with Wilson’s interval: 9 of 10', () => {
    const { inside } = forecastRecord(forecasts(10, { outside: 1 }));
    expect(inside).toMatchObject({ forecasts: 10, observations: 10 });
    const value = inside.figure.known ? inside.figure.value : null;
    expect(value).toMatchObject({ value: 0.9, level: 0.9 });
    expect(value?.lower).toBeCloseTo(0.65229, 4);
    expect(value?.upper).toBeCloseTo(0.97737, 4);
  });

  it('has the Brier score with Student’s interval: five errors of 0.04, five of 0.64', () => {
    const { brier } = forecastRecord(forecasts(10, { notMet: 5 }));
    const value = brier.figure.known ? brier.figure.value : null;
    expect(value?.value).toBeCloseTo(0.34, 12);
    expect(value?.lower).toBeCloseTo(0.34 - 0.1833113, 6);
    expect(value?.upper).toBeCloseTo(0.34 + 0.1833113, 6);
  });

  it('scores 0.25 where one half was always said, whatever came', () => {
    const half = forecasts(12, { notMet: 7 }).map((forecast) => ({
      ...forecast,
      met: forecast.met && { ...forecast.met, probability: 0.5 },
    }));
    expect(forecastRecord(half).brier.figure).toMatchObject({
      value: { value: 0.25, lower: 0.25, upper: 0.25 },
    });
  });

  it('has no statistic below the least number of observations, however many forecasts there are of them', () => {
    const few = forecasts(LEAST_OBSERVED - 1);
    const { inside, brier } = forecastRecord([...few, ...few, ...few]);
    const tooFew = { known: false, kind: 'missing', reason: 'too_few_resolved_forecasts' };
    expect(inside).toEqual({ forecasts: 27, observations: 9, figure: tooFew });
    expect(brier).toEqual({ forecasts: 27, observations: 9, figure: tooFew });
    expect(forecastRecord(forecasts(LEAST_OBSERVED)).inside.figure.known).toBe(true);
  });

  it('counts forecasts without a probability for the interval alone', () => {
    const { inside, brier } = forecastRecord(forecasts(10).map((forecast) => ({ ...forecast, met: null })));
    expect(inside.figure.known).toBe(true);
    expect(brier).toMatchObject({ forecasts: 0, observations: 0, figure: { known: false } });
  });

  it('refuses a probability that is none, by name', () => {
    const broken = [{ observation: 'o', isInside: true, met: { probability: 1.2, isMet: true } }];
    expect(() => forecastRecord(broken)).toThrow(
      new RangeError('forecasts[0].met.probability must lie in [0, 1], not 1.2'),
    );
    expect(() => forecastRecord([], 1)).toThrow(RangeError);
  });
});

const scored: fc.Arbitrary<ScoredForecast> = fc.record({
  observation: fc.integer({ min: 1, max: 15 }).map(String),
  isInside: fc.boolean(),
  met: fc.option(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), isMet: fc.boolean() })),
});

describe('whatever the forecasts, the record', () => {
  const figures = ({ inside, brier }: ForecastRecord) =>
    [inside, brier].flatMap(({ figure }) => (figure.known ? [figure.value] : []));

  it('stays within its bounds, each value inside its interval', () => {
    fc.assert(
      fc.property(fc.array(scored, { maxLength: 60 }), (list) => {
        for (const { value, lower, upper } of figures(forecastRecord(list)))
          expect([0, lower, value, upper, 1]).toEqual([0, lower, value, upper, 1].toSorted((a, b) => a - b));
      }),
      { seed: SEED },
    );
  });

  it('is no other when every forecast is made twice', () => {
    fc.assert(
      fc.property(fc.array(scored, { minLength: 12, maxLength: 60 }), (list) => {
        const once = figures(forecastRecord(list));
        const twice = figures(forecastRecord([...list, ...list]));
        expect(twice).toHaveLength(once.length);
        for (const [i, { value, lower, upper }] of once.entries()) {
          expect(twice[i]?.value).toBeCloseTo(value, 12);
          expect(twice[i]?.lower).toBeCloseTo(lower, 12);
          expect(twice[i]?.upper).toBeCloseTo(upper, 12);
        }
      }),
      { seed: SEED },
    );
  });
});
