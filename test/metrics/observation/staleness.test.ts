import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type StalenessInput, staleness, timelinessOf } from '#metrics/observation/staleness.ts';

const input = (fields: Partial<StalenessInput>): StalenessInput => ({
  ageYears: 0,
  frequencyYears: 1,
  lagYears: 0.5,
  valueSd: 2,
  span: 10,
  annualValues: [],
  ...fields,
});

it('ages in steps of the publication frequency', () => {
  const statusAt = (ageYears: number) => staleness(input({ ageYears })).status;
  expect([-0.2, 1.5, 1.6, 2.5, 2.6, 4.5, 4.6].map(statusAt)).toEqual([
    'current',
    'current',
    'ageing',
    'ageing',
    'stale',
    'stale',
    'expired',
  ]);
});

it('widens as a random walk by a tenth of the span a year when the series is short', () => {
  const result = staleness(input({ ageYears: 2.5 }));
  expect(result).toMatchObject({ excessAgeYears: 1, stepSd: 1, stepSource: 'default_share' });
  expect(result.sd).toBeCloseTo(Math.sqrt(5), 12);
});

it('takes the step from the median absolute deviation of the yearly changes', () => {
  // Changes 2, −1, 4, 1; median 1.5; deviations 0.5, 2.5, 2.5, 0.5; median 1.5.
  const result = staleness(input({ annualValues: [10, 12, 11, 15, 16] }));
  expect(result).toMatchObject({ stepSource: 'mad_differences' });
  expect(result.stepSd).toBeCloseTo(1.4826 * 1.5, 12);
});

it('falls back to the share when the changes do not vary', () => {
  expect(staleness(input({ annualValues: [1, 2, 3, 4, 5, 6] })).stepSource).toBe('default_share');
});

it('treats what has expired as missing', () => {
  expect(staleness(input({ ageYears: 9 }))).toMatchObject({ status: 'expired', sd: null, isUsable: false });
});

it('never makes an older value more certain', () => {
  const age = fc.double({ min: -1, max: 10, noNaN: true });
  fc.assert(
    fc.property(age, age, (a, b) => {
      const [younger, older] = [Math.min(a, b), Math.max(a, b)].map((ageYears) =>
        staleness(input({ ageYears })),
      );
      if (older?.sd != null) expect(older.sd).toBeGreaterThanOrEqual(younger?.sd ?? Infinity);
    }),
  );
});

it('rejects arguments that are not numbers or out of range', () => {
  expect(() => staleness(input({ ageYears: NaN }))).toThrow('ageYears');
  expect(() => staleness(input({ frequencyYears: 0 }))).toThrow('frequencyYears');
  expect(() => staleness(input({ lagYears: -1 }))).toThrow('lagYears');
  expect(() => staleness(input({ annualValues: [1, Infinity] }))).toThrow('annualValues[1]');
});

it('scores timeliness 4, 2, 0, 0', () => {
  expect((['current', 'ageing', 'stale', 'expired'] as const).map(timelinessOf)).toEqual([4, 2, 0, 0]);
});
