import { describe, expect, it } from 'vitest';
import { valueAxis } from '#app/components/charts/axes.ts';
import { NARROW_FRAME, WIDE_FRAME } from '#app/components/charts/frames.ts';
import { renderChartSvg } from '#app/components/charts/render-chart-svg.server.tsx';
import { layoutTrend } from '#app/components/charts/trend-layout.ts';
import { getI18n } from '#app/i18n/create-i18n.ts';
import type { ChartProjection } from '#app/view-models/chart.ts';
import { makeSpec, observed } from './make-spec.ts';

const PAST = [observed('2023', 9), observed('2024', 8), observed('2025', 7)];
const point = (t: number, value: number, half: number) => ({
  t,
  on: `${Math.floor(t)}-07-02`,
  value,
  lower: value - half,
  upper: value + half,
});
const FAN: ChartProjection = {
  points: [point(2025.5, 7, 0.5), point(2026.5, 6, 1), point(2027.5, 5.5, 1.5)],
  level: 0.9,
  undamped: [],
  expiry: { on: '2027-02-28', t: 2027.16 },
};
const withFan = (projection: Partial<ChartProjection> = {}) =>
  makeSpec(PAST, { projection: { ...FAN, ...projection } });
const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

describe('a fan', () => {
  it.each([WIDE_FRAME, NARROW_FRAME])('begins at the last observation and stays inside the plot', (frame) => {
    const { fan, plot, series } = layoutTrend(withFan(), frame);
    const [firstX] = numbersOf(fan!.centre);
    expect(firstX).toBe(series[0]!.dots.at(-1)!.x);
    const xs = numbersOf(fan!.band).filter((_, i) => i % 2 === 0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(plot.right);
    expect(fan!.expiryX).toBeGreaterThan(firstX!);
    expect(fan!.expiryX).toBeLessThan(plot.right);
  });

  it('is named at its end instead of the latest figure', () => {
    const kinds = (spec: ReturnType<typeof makeSpec>) =>
      layoutTrend(spec, WIDE_FRAME).labels.map(({ kind }) => kind);
    expect(kinds(withFan())).toEqual(['projected']);
    expect(kinds(makeSpec(PAST))).toEqual(['latest']);
    expect(layoutTrend(makeSpec(PAST), WIDE_FRAME).fan).toBeNull();
  });

  it('that grows beyond measure is cut and does not flatten what was observed', () => {
    const wide = withFan({ points: [...FAN.points, { ...point(2028.5, 5, 0), upper: 1e6 }] });
    const [low, high] = valueAxis(wide).domain;
    expect(high - low).toBeLessThan(20);
    const { fan, plot } = layoutTrend(wide, WIDE_FRAME);
    const ys = numbersOf(fan!.band).filter((_, i) => i % 2 === 1);
    expect(Math.min(...ys)).toBe(plot.top);
    expect(renderChartSvg(wide, getI18n('en'))).toContain('The fan is cut at the edge');
  });
});

describe('the words of a fan', () => {
  const svg = renderChartSvg(withFan({ undamped: [point(2027.5, 4, 1)] }), getI18n('en'));

  it('say what it is, when authority ends, and where another model disagrees', () => {
    expect(svg).toContain('if the past pattern continues: 90 % interval.');
    expect(svg).toContain('The authority in force ends on 28 February 2027.');
    expect(svg).toContain('Hollow marks');
    expect(svg).toMatch(/<desc>[^<]*5.5 on 2 July 2027 \(4 to 7/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('are not said of a chart without one', () => {
    expect(renderChartSvg(makeSpec(PAST), getI18n('en'))).not.toContain('past pattern');
  });
});
