import { describe, expect, it } from 'vitest';
import { timeAxis, valueAxis } from '#app/components/charts/axes.ts';
import type { TrendSpecInput } from '#app/view-models/trend-spec.ts';
import { makeSpec, observed } from './make-spec.ts';

const ESTIMATE: TrendSpecInput['definition'] = {
  name: 'Control of Corruption',
  unit: 'estimate',
  isRatioScale: false,
  lowerBound: null,
  upperBound: null,
};
const SHARE: TrendSpecInput['definition'] = {
  name: 'Share',
  unit: '%',
  isRatioScale: true,
  lowerBound: 0,
  upperBound: 100,
};

describe('value axis', () => {
  it('starts at 0 on a ratio scale when that does not flatten the series', () => {
    const axis = valueAxis(makeSpec([observed('2010', 2), observed('2011', 9)]));
    expect(axis.domain[0]).toBe(0);
    expect(axis.isCut).toBe(false);
  });

  it('says so when it does not start at 0', () => {
    const axis = valueAxis(makeSpec([observed('2010', 95), observed('2011', 98)]));
    expect(axis.domain[0]).toBeGreaterThan(0);
    expect(axis.isCut).toBe(true);
  });

  it('has no zero to cut on an interval scale', () => {
    const axis = valueAxis(
      makeSpec([observed('2010', 1.1), observed('2011', 1.2)], { definition: ESTIMATE }),
    );
    expect(axis.isCut).toBe(false);
  });

  it('covers interval ends, baseline and targets, and stops at the bounds of the scale', () => {
    const spec = makeSpec([observed('2010', 90, { lower: 70, upper: 99, level: 0.9 })], {
      definition: SHARE,
      use: { baseline: { value: 40, period: '2009', source: 's', line: 1 }, targets: [] },
    });
    const { domain } = valueAxis(spec);
    expect(domain[0]).toBeLessThanOrEqual(40);
    expect(domain[1]).toBe(100);
  });

  it('has room around a single value and around no value at all', () => {
    for (const spec of [makeSpec([observed('2010', 5)]), makeSpec([observed('2010', 0)]), makeSpec([])]) {
      const [low, high] = valueAxis(spec).domain;
      expect(high).toBeGreaterThan(low);
    }
  });
});

describe('time axis', () => {
  it('names a year at its middle, where annual figures stand', () => {
    const axis = timeAxis(makeSpec([observed('2010', 1), observed('2012', 2)]), 8);
    expect(axis.ticks).toEqual([2010.5, 2011.5, 2012.5]);
  });

  it('reaches to the date of a target that lies ahead', () => {
    const target = {
      value: 1,
      lower: null,
      upper: null,
      dueOn: '2025-12-31',
      setOn: '2010-01-01',
      reason: 'original' as const,
      approvedBy: null,
      source: 's',
      line: 1,
    };
    const axis = timeAxis(makeSpec([observed('2010', 1)], { use: { baseline: null, targets: [target] } }), 8);
    expect(axis.domain[1]).toBeGreaterThan(2025.9);
  });
});
