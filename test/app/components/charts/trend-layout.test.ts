import { describe, expect, it } from 'vitest';
import { WIDE_FRAME } from '#app/components/charts/frames.ts';
import { layoutTrend } from '#app/components/charts/trend-layout.ts';
import { makeSpec, observed } from './make-spec.ts';

const INTERVAL = { lower: 1, upper: 6, level: 0.9 };

describe('uncertainty in a trend', () => {
  it('is a band where every figure of a run has an interval', () => {
    const spec = makeSpec([observed('2010', 2, INTERVAL), observed('2011', 3, INTERVAL)]);
    const [series] = layoutTrend(spec, WIDE_FRAME).series;
    expect(series?.bands).toHaveLength(1);
    expect(series?.whiskers).toHaveLength(0);
  });

  it('is a bar on each figure that has one where some have none', () => {
    const spec = makeSpec([
      observed('2010', 2, INTERVAL),
      observed('2011', 3),
      observed('2012', 3, INTERVAL),
    ]);
    const [series] = layoutTrend(spec, WIDE_FRAME).series;
    expect(series?.bands).toHaveLength(0);
    expect(series?.whiskers).toHaveLength(2);
  });

  it('is a bar on a figure that stands alone', () => {
    const [series] = layoutTrend(makeSpec([observed('2010', 2, INTERVAL)]), WIDE_FRAME).series;
    expect(series?.whiskers).toHaveLength(1);
    expect(series?.lines).toHaveLength(0);
  });
});

describe('what is not known', () => {
  it('is marked on the axis and has no dot', () => {
    const spec = makeSpec([observed('2010', 2), observed('2011', null), observed('2012', 3)]);
    const [series] = layoutTrend(spec, WIDE_FRAME).series;
    expect(series?.dots.map((dot) => dot.datum.period)).toEqual(['2010', '2012']);
    expect(series?.gaps).toHaveLength(1);
  });

  it('gives no label to a series without a figure', () => {
    expect(layoutTrend(makeSpec([observed('2010', null)]), WIDE_FRAME).labels).toEqual([]);
  });
});
