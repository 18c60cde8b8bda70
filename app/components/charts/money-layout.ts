/** Geometry of budget against expenditure: for each period an outlined bar with a solid one inside it. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { MoneyBar, MoneyChartSpec } from '#app/view-models/chart.ts';
import type { Frame } from './frames.ts';

export type BarBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type BarDrawing = {
  readonly period: string;
  readonly centre: number;
  /** Null: the amount is not known. */
  readonly budget: BarBox | null;
  readonly expenditure: BarBox | null;
};

export type MoneyLayout = {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly zeroY: number;
  readonly ticks: readonly { readonly millions: number; readonly y: number }[];
  readonly bars: readonly BarDrawing[];
};

const UNITS_PER_MILLION = 1_000_000;
const INNER_SHARE = 0.5;
const MAX_BAND = 72;
const TICKS = 4;

export function layoutMoney(spec: MoneyChartSpec, frame: Frame): MoneyLayout {
  const { width, height, margin } = frame;
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const amounts = spec.periods.flatMap(({ budget, expenditure }) => [
    millions(budget),
    millions(expenditure),
  ]);
  const known = amounts.filter((amount) => amount !== null);
  const y = scaleLinear([Math.min(0, ...known), Math.max(0, ...known) || 1], [plot.bottom, plot.top]).nice(
    TICKS,
  );
  const keys = spec.periods.map(({ period }) => period);
  const right = Math.min(plot.right, plot.left + keys.length * MAX_BAND);
  const x = scaleBand(keys, [plot.left, right]).paddingInner(0.35).paddingOuter(0.25);
  const box = (bar: MoneyBar, at: { left: number; width: number }): BarBox | null => {
    const amount = millions(bar);
    if (amount === null) return null;
    const [top, bottom] = [y(Math.max(0, amount)), y(Math.min(0, amount))];
    return { x: at.left, width: at.width, y: top, height: bottom - top };
  };
  return {
    plot: { ...plot, right },
    zeroY: y(0),
    ticks: y.ticks(TICKS).map((tick) => ({ millions: tick, y: y(tick) })),
    bars: spec.periods.map(({ period, budget, expenditure }) => {
      const left = x(period) ?? plot.left;
      const band = x.bandwidth();
      const inner = band * INNER_SHARE;
      return {
        period,
        centre: left + band / 2,
        budget: box(budget, { left, width: band }),
        expenditure: box(expenditure, { left: left + (band - inner) / 2, width: inner }),
      };
    }),
  };
}

/** For drawing only: the table shows the decimal text as published. */
function millions(bar: MoneyBar): number | null {
  return bar.amount === null ? null : Number(bar.amount) / UNITS_PER_MILLION;
}
