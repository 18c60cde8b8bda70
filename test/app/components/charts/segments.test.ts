import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#app/components/charts/segments.ts';
import type { ChartSpec } from '#app/view-models/chart.ts';
import { makeSpec, observed } from './make-spec.ts';

function periodsOf(spec: ChartSpec): string[][] {
  return spec.series.flatMap((series) =>
    segmentsOf(series.points, spec.breaks).map((segment) => segment.map((point) => point.period)),
  );
}

describe('segments of a line', () => {
  it('joins periods that follow each other, whatever order they came in', () => {
    const spec = makeSpec([observed('2012', 3), observed('2010', 1), observed('2011', 2)]);
    expect(periodsOf(spec)).toEqual([['2010', '2011', '2012']]);
  });

  it('ends at a period without a figure', () => {
    const spec = makeSpec([
      observed('2010', 1),
      observed('2011', 2),
      observed('2012', null),
      observed('2013', 3),
    ]);
    expect(periodsOf(spec)).toEqual([['2010', '2011'], ['2013']]);
  });

  it('ends where a period nobody mentions is skipped', () => {
    const spec = makeSpec([
      observed('2010', 1),
      observed('2011', 2),
      observed('2012', 2),
      observed('2014', 3),
    ]);
    expect(periodsOf(spec)).toEqual([['2010', '2011', '2012'], ['2014']]);
  });

  it('ends at a break in the series even though the periods touch', () => {
    const spec = makeSpec([
      observed('2010', 1),
      observed('2011', 2),
      observed('2012', 2, { breakBefore: true }),
      observed('2013', 3),
    ]);
    expect(periodsOf(spec)).toEqual([
      ['2010', '2011'],
      ['2012', '2013'],
    ]);
  });

  it('keeps a zero as a figure', () => {
    const spec = makeSpec([observed('2010', 0), observed('2011', 0)]);
    expect(periodsOf(spec)).toEqual([['2010', '2011']]);
  });
});
