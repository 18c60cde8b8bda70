/** The two axes of a trend chart, shared by every renderer so that no two drawings of one chart differ. */
import { scaleLinear } from 'd3-scale';
import type { ChartSpec, ProjectedPoint } from '#app/view-models/chart.ts';
import { usualStep } from './segments.ts';

export type Axis = {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
};
export type ValueAxis = Axis & {
  /** True when a true zero exists and the axis does not show it: the drawing says so. */
  readonly isCut: boolean;
};

/** From zero when the smallest figure is below this share of the largest; otherwise zero would flatten the series. */
const ZERO_IS_NEAR = 0.6;
const VALUE_TICKS = 5;
/** Room on both sides: half a step, at most half a year; more when there is only one moment to show. */
const LONGEST_STEP_YEARS = 1;
const LONE_STEP_YEARS = 3;
/** A fan may stretch the axis by this many times what was observed and aimed at; beyond that it is cut. */
const FAN_STRETCH = 1.5;

export function valueAxis(spec: ChartSpec): ValueAxis {
  const { isRatioScale, lowerBound, upperBound } = spec.yDomain;
  const [low, high] = extent(valuesOf(spec)) ?? [lowerBound ?? 0, upperBound ?? 1];
  const startsAtZero = isRatioScale && low >= 0 && low <= ZERO_IS_NEAR * high;
  const margin = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  const scale = scaleLinear([startsAtZero ? 0 : low - margin, high + margin], [0, 1]).nice(VALUE_TICKS);
  const [niceLow = 0, niceHigh = 1] = scale.domain();
  const domain = [
    Math.max(niceLow, lowerBound ?? -Infinity),
    Math.min(niceHigh, upperBound ?? Infinity),
  ] as const;
  return {
    domain,
    ticks: scale.domain(domain).ticks(VALUE_TICKS),
    isCut: (isRatioScale || lowerBound === 0) && domain[0] > 0,
  };
}

/** Years; ticks stand at the middle of the year they name, as annual figures do. */
export function timeAxis(spec: ChartSpec, maxTicks: number): Axis {
  const [first, last] = extent(timesOf(spec)) ?? [2000.5, 2001.5];
  const steps = spec.series.map((series) => usualStep(series.points) ?? LONE_STEP_YEARS);
  const pad = (first === last ? LONE_STEP_YEARS : Math.min(...steps, LONGEST_STEP_YEARS)) / 2;
  const domain = [first - pad, last + pad] as const;
  const years = scaleLinear(domain, [0, 1])
    .ticks(maxTicks)
    .map((year) => Math.floor(year) + 0.5);
  return { domain, ticks: [...new Set(years)].filter((year) => year >= domain[0] && year <= domain[1]) };
}

/** Figures, targets and baseline, and the fan as far as it leaves them room. */
function valuesOf(spec: ChartSpec): number[] {
  const known = knownValuesOf(spec);
  const [low, high] = extent(known) ?? [0, 0];
  const reach = FAN_STRETCH * (high - low || Math.abs(high));
  const fan = projectedOf(spec).flatMap(({ value, lower, upper }) => [value, lower, upper]);
  return [...known, ...fan.map((value) => Math.min(high + reach, Math.max(low - reach, value)))];
}

function projectedOf({ projection }: ChartSpec): readonly ProjectedPoint[] {
  return projection === null ? [] : [...projection.points, ...projection.undamped];
}

function knownValuesOf(spec: ChartSpec): number[] {
  const points = spec.series.flatMap((series) => series.points);
  return [
    ...points.flatMap((point) => [point.value, point.lower, point.upper]),
    ...spec.targets.flatMap((target) => [target.value, target.lower, target.upper]),
    spec.baseline?.value ?? null,
  ].filter((value) => value !== null);
}

function timesOf(spec: ChartSpec): number[] {
  const marks = [
    ...spec.targets.map((target) => target.t),
    spec.baseline?.t ?? null,
    ...projectedOf(spec).map((point) => point.t),
    spec.projection?.expiry?.t ?? null,
  ];
  return [...spec.series.flatMap((series) => series.points.map((point) => point.t)), ...marks].filter(
    (t) => t !== null,
  );
}

function extent(values: readonly number[]): readonly [number, number] | null {
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
