/** Geometry of a trend chart: data to positions and paths, without words and without colours. */
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ChartPoint, ChartSeries, ChartSpec, ChartTarget } from '#app/view-models/chart.ts';
import { timeAxis, type ValueAxis, valueAxis } from './axes.ts';
import { dodge } from './dodge.ts';
import type { Plot, Scales, Whisker } from './drawing.ts';
import { drawFan, type FanDrawing } from './fan-layout.ts';
import type { Frame } from './frames.ts';
import { type BandPoint, hasInterval, isKnown, type KnownPoint, segmentsOf } from './segments.ts';

export type Mark<T> = { readonly x: number; readonly y: number; readonly datum: T };

export type SeriesDrawing = {
  readonly key: string;
  readonly lines: readonly string[];
  readonly bands: readonly string[];
  readonly whiskers: readonly Whisker[];
  readonly dots: readonly Mark<KnownPoint>[];
  /** Positions of periods without a figure. */
  readonly gaps: readonly { readonly x: number; readonly datum: ChartPoint }[];
};

export type TargetDrawing = {
  readonly target: ChartTarget;
  readonly fromX: number;
  readonly toX: number;
  /** One level, or the two ends of a range (an open end is null). */
  readonly y: number | null;
  readonly range: { readonly top: number; readonly bottom: number } | null;
};

/** A direct label in the margin after the plot; `anchorY` is what it names, `y` where it fits. */
export type EndLabel = {
  readonly kind: 'latest' | 'projected' | 'target' | 'original_target' | 'baseline';
  readonly series: ChartSeries | null;
  readonly target: ChartTarget | null;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly y: number;
};

export type TrendLayout = {
  readonly frame: Frame;
  readonly plot: Plot;
  readonly valueAxis: ValueAxis;
  readonly valueTicks: readonly { readonly value: number; readonly y: number }[];
  readonly timeTicks: readonly { readonly year: number; readonly x: number }[];
  readonly series: readonly SeriesDrawing[];
  readonly baseline: { readonly fromX: number; readonly y: number } | null;
  readonly targets: readonly TargetDrawing[];
  readonly breaks: readonly number[];
  readonly fan: FanDrawing | null;
  readonly labels: readonly EndLabel[];
};

const LABEL_HEIGHT = 30;

export function layoutTrend(spec: ChartSpec, frame: Frame): TrendLayout {
  const { width, height, margin } = frame;
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const values = valueAxis(spec);
  const times = timeAxis(spec, frame.maxTimeTicks);
  const scales: Scales = {
    x: rounded(scaleLinear(times.domain, [plot.left, plot.right])),
    y: rounded(scaleLinear(values.domain, [plot.bottom, plot.top])),
  };
  const targets = spec.targets.map((target) => drawTarget(target, { plot, scales }));
  return {
    frame,
    plot,
    valueAxis: values,
    valueTicks: values.ticks.map((value) => ({ value, y: scales.y(value) })),
    timeTicks: times.ticks.map((t) => ({ year: Math.floor(t), x: scales.x(t) })),
    series: spec.series.map((series) => drawSeries(series, { spec, scales })),
    baseline: spec.baseline && { fromX: scales.x(spec.baseline.t), y: scales.y(spec.baseline.value) },
    targets,
    breaks: spec.breaks.map((at) => scales.x(at.t)),
    fan: spec.projection && drawFan(spec.projection, { plot, scales }),
    labels: placeLabels(spec, { plot, scales, targets }),
  };
}

/** A tenth of a unit is finer than any screen, and keeps the markup small. */
function rounded(scale: (value: number) => number): (value: number) => number {
  return (value) => Math.round(scale(value) * 10) / 10;
}

function drawSeries(
  series: ChartSeries,
  { spec, scales }: { spec: ChartSpec; scales: Scales },
): SeriesDrawing {
  const toLine = line<KnownPoint>(
    (point) => scales.x(point.t),
    (point) => scales.y(point.value),
  ).digits(1);
  const toBand = area<BandPoint>(
    (point) => scales.x(point.t),
    (point) => scales.y(point.lower),
    (point) => scales.y(point.upper),
  ).digits(1);
  const segments = segmentsOf(series.points, spec.breaks);
  const banded = segments.filter((segment) => segment.length > 1 && segment.every(hasInterval));
  const lone = segments
    .filter((segment) => !banded.includes(segment))
    .flat()
    .filter(hasInterval);
  return {
    key: series.key,
    lines: segments.filter((segment) => segment.length > 1).map((segment) => toLine(segment) ?? ''),
    bands: banded.map((segment) => toBand(segment.filter(hasInterval)) ?? ''),
    whiskers: lone.map((point) => ({
      x: scales.x(point.t),
      top: scales.y(point.upper),
      bottom: scales.y(point.lower),
    })),
    dots: series.points
      .filter(isKnown)
      .map((datum) => ({ x: scales.x(datum.t), y: scales.y(datum.value), datum })),
    gaps: series.points.filter((point) => !isKnown(point)).map((datum) => ({ x: scales.x(datum.t), datum })),
  };
}

function drawTarget(target: ChartTarget, { plot, scales }: { plot: Plot; scales: Scales }): TargetDrawing {
  const isRange = target.value === null && (target.lower !== null || target.upper !== null);
  return {
    target,
    fromX: plot.left,
    toX: target.t === null ? plot.right : scales.x(target.t),
    y: target.value === null ? null : scales.y(target.value),
    range: isRange
      ? {
          top: target.upper === null ? plot.top : scales.y(target.upper),
          bottom: target.lower === null ? plot.bottom : scales.y(target.lower),
        }
      : null,
  };
}

type Placing = { plot: Plot; scales: Scales; targets: readonly TargetDrawing[] };

function placeLabels(spec: ChartSpec, { plot, scales, targets }: Placing): EndLabel[] {
  const wanted: Omit<EndLabel, 'y'>[] = spec.projection
    ? projectedEnd(spec.projection, { plot, scales })
    : latestEnds(spec, scales);
  for (const { target, toX, y, range } of targets) {
    const kind = target.isCurrent ? 'target' : 'original_target';
    const anchorY = y ?? (range ? (range.top + range.bottom) / 2 : null);
    if (anchorY !== null) wanted.push({ kind, series: null, target, anchorX: toX, anchorY });
  }
  if (spec.baseline) {
    wanted.push({
      kind: 'baseline',
      series: null,
      target: null,
      anchorX: plot.right,
      anchorY: scales.y(spec.baseline.value),
    });
  }
  const positions = dodge(
    wanted.map((label) => label.anchorY),
    { gap: LABEL_HEIGHT, from: plot.top, to: plot.bottom },
  );
  return wanted.map((label, index) => ({ ...label, y: positions[index] ?? label.anchorY }));
}

function latestEnds(spec: ChartSpec, scales: Scales): Omit<EndLabel, 'y'>[] {
  return spec.series.flatMap((series) => {
    const latest = series.points.findLast(isKnown);
    if (!latest) return [];
    const [anchorX, anchorY] = [scales.x(latest.t), scales.y(latest.value)];
    return [{ kind: 'latest' as const, series, target: null, anchorX, anchorY }];
  });
}

/** Where there is a fan its end is named; a line from the latest figure would run through it. */
function projectedEnd(
  { points }: NonNullable<ChartSpec['projection']>,
  { plot, scales }: Pick<Placing, 'plot' | 'scales'>,
): Omit<EndLabel, 'y'>[] {
  const end = points.at(-1);
  if (!end) return [];
  const anchorY = Math.min(plot.bottom, Math.max(plot.top, scales.y(end.value)));
  return [{ kind: 'projected', series: null, target: null, anchorX: scales.x(end.t), anchorY }];
}
