import { expect, it } from 'vitest';
import type { Target } from '#metrics/domain/dossier.ts';
import { makeSpec, observed } from './make-spec.ts';

function target(value: number, setOn: string): Target {
  return {
    value,
    lower: null,
    upper: null,
    dueOn: '2021-12-31',
    setOn,
    reason: 'original',
    approvedBy: null,
    source: 's',
    line: 1,
  };
}

it('draws the first target beside the one in force, so that softening shows', () => {
  const targets = [target(5, '2015-01-01'), target(6, '2017-01-01'), target(7, '2019-01-01')];
  const spec = makeSpec([observed('2010', 9)], { use: { baseline: null, targets } });
  expect(spec.targets.map(({ value, isOriginal, isCurrent }) => [value, isOriginal, isCurrent])).toEqual([
    [5, true, false],
    [7, false, true],
  ]);
});

it('puts an annual figure at the middle of its year and a break at its beginning', () => {
  const spec = makeSpec([observed('2010', 9), observed('2011', 4, { breakBefore: true, note: 'new rules' })]);
  expect(spec.series[0]?.points.map((point) => point.t)).toEqual([2010.5, 2011.5]);
  expect(spec.breaks).toEqual([{ t: 2011, period: '2011', note: 'new rules' }]);
});

it('refuses a period it cannot place in time', () => {
  expect(() => makeSpec([observed('spring 2010', 1)])).toThrow(RangeError);
});

it('draws a published standard error as an interval, says that it did, and stays inside the scale', () => {
  const spec = makeSpec([observed('2010', 1, { standardError: 1 })]);
  const [point] = spec.series[0]?.points ?? [];
  expect(point).toMatchObject({ lower: 0, level: 0.95 });
  expect(point?.upper).toBeCloseTo(2.96, 2);
  expect(spec.hasDerivedIntervals).toBe(true);
});

it('derives at the level the publisher uses in the same series, and leaves published intervals alone', () => {
  const published = { lower: 8, upper: 10, level: 0.9 };
  const spec = makeSpec([observed('2010', 5, { standardError: 1 }), observed('2011', 9, published)]);
  const [derived, given] = spec.series[0]?.points ?? [];
  expect(derived?.level).toBe(0.9);
  expect(derived?.upper).toBeCloseTo(6.645, 3);
  expect(given).toMatchObject(published);
});

it('derives no interval for a figure that does not exist', () => {
  const spec = makeSpec([observed('2010', null, { standardError: 1 })]);
  expect(spec.series[0]?.points[0]).toMatchObject({ value: null, lower: null, upper: null, level: null });
  expect(spec.hasDerivedIntervals).toBe(false);
});
