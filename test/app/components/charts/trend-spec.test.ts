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
