import fc from 'fast-check';
import { expect, it } from 'vitest';
import { theilSen } from '#metrics/trend/theil-sen.ts';

it('is not moved by one wild value', () => {
  const result = theilSen({ t: [0, 1, 2, 3, 4], y: [0, 1, 2, 3, 100] });
  expect(result).toMatchObject({ known: true, value: { slope: 1, intercept: 0, n: 5, slopes: 10 } });
});

it('leaves out pairs of the same date', () => {
  expect(theilSen({ t: [1, 1, 2], y: [0, 2, 3] })).toMatchObject({ value: { slopes: 2, slope: 2 } });
});

it('says why there is no slope', () => {
  expect(theilSen({ t: [], y: [] })).toEqual({
    known: false,
    kind: 'undefined',
    reason: 'too_few_observations',
  });
  expect(theilSen({ t: [1, 1], y: [2, 3] })).toMatchObject({ reason: 'single_date' });
  expect(() => theilSen({ t: [1], y: [Number.NaN] })).toThrow(/^y\[0\]/);
  expect(() => theilSen({ t: [1, 2], y: [1, 2], level: 1 })).toThrow(/^level/);
});

it('moves with its series: shifts leave it, stretching stretches it, the interval contains it', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(values, fc.integer({ min: -9, max: 9 }), (y, shift) => {
      const t = y.map((_, i) => 2000 + i);
      const plain = theilSen({ t, y });
      const moved = theilSen({ t: t.map((time) => time + 7), y: y.map((value) => 4 * value + shift) });
      if (!plain.known || !moved.known) throw new Error('a slope exists');
      expect(moved.value.slope).toBeCloseTo(4 * plain.value.slope, 9);
      expect(plain.value.lower).toBeLessThanOrEqual(plain.value.slope);
      expect(plain.value.upper).toBeGreaterThanOrEqual(plain.value.slope);
    }),
  );
});
