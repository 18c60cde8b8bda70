/** Where a line may be drawn: runs of periods that follow each other, have a figure, and are comparable. */
import type { ChartBreak, ChartPoint } from '#app/view-models/chart.ts';

export type KnownPoint = ChartPoint & { readonly value: number };
export type BandPoint = KnownPoint & { readonly lower: number; readonly upper: number };

/** A step wider than this share of the usual one is a gap. */
const GAP_FACTOR = 1.5;

export function isKnown(point: ChartPoint): point is KnownPoint {
  return point.value !== null;
}

export function hasInterval(point: ChartPoint): point is BandPoint {
  return point.value !== null && point.lower !== null && point.upper !== null;
}

/** Splits at periods without a figure, at steps wider than usual, and at breaks in the series. */
export function segmentsOf(points: readonly ChartPoint[], breaks: readonly ChartBreak[]): KnownPoint[][] {
  const step = usualStep(points);
  const segments: KnownPoint[][] = [];
  let previous: ChartPoint | null = null;
  for (const point of points) {
    const joins = previous !== null && isKnown(previous) && follows(previous, point, { step, breaks });
    if (isKnown(point)) {
      if (joins) segments.at(-1)?.push(point);
      else segments.push([point]);
    }
    previous = point;
  }
  return segments;
}

/** Median distance between neighbours in years; null with fewer than two points. */
export function usualStep(points: readonly ChartPoint[]): number | null {
  const steps = points.slice(1).map((point, index) => point.t - (points[index]?.t ?? point.t));
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? null;
}

function follows(
  previous: ChartPoint,
  point: ChartPoint,
  { step, breaks }: { step: number | null; breaks: readonly ChartBreak[] },
): boolean {
  const isNextPeriod = step === null || point.t - previous.t <= step * GAP_FACTOR;
  return isNextPeriod && !breaks.some((at) => previous.t < at.t && at.t <= point.t);
}
