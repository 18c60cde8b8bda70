/** Geometry of a projection: a band that opens from the last observation, its centre, and the end of authority. */
import { area, line } from 'd3-shape';
import type { ChartProjection, ProjectedPoint } from '#app/view-models/chart.ts';
import type { Plot, Scales, Whisker } from './drawing.ts';

export type FanDrawing = {
  readonly band: string;
  readonly centre: string;
  /** What the straight line says where it disagrees. */
  readonly undamped: readonly (Whisker & { readonly y: number })[];
  readonly expiryX: number | null;
};

/** Whatever passes the plot is cut at its edge. */
export function drawFan(
  { points, undamped, expiry }: ChartProjection,
  { plot, scales }: { readonly plot: Plot; readonly scales: Scales },
): FanDrawing {
  const y = (value: number) => Math.min(plot.bottom, Math.max(plot.top, scales.y(value)));
  const toBand = area<ProjectedPoint>(
    ({ t }) => scales.x(t),
    ({ lower }) => y(lower),
    ({ upper }) => y(upper),
  ).digits(1);
  const toLine = line<ProjectedPoint>(
    ({ t }) => scales.x(t),
    ({ value }) => y(value),
  ).digits(1);
  return {
    band: toBand([...points]) ?? '',
    centre: toLine([...points]) ?? '',
    undamped: undamped.map(({ t, value, lower, upper }) => ({
      x: scales.x(t),
      y: y(value),
      top: y(upper),
      bottom: y(lower),
    })),
    expiryX: expiry && scales.x(expiry.t),
  };
}

/** Whether the axis leaves the fan no room, so that it is cut. */
export function isFanCut({ points, undamped }: ChartProjection, domain: readonly [number, number]): boolean {
  return [...points, ...undamped].some(({ lower, upper }) => lower < domain[0] || upper > domain[1]);
}
