/** Composes a trend chart from an indicator's definition, its observations and, where given, a mission's use of it. */
import type { IndicatorUse, Target } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { decimalYear, parsePeriod, periodMidpoint } from '#metrics/domain/period.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import type {
  ChartBreak,
  ChartPoint,
  ChartProjection,
  ChartSource,
  ChartSpec,
  ChartTarget,
} from './chart.ts';

/** The part of an observation that is drawn. */
export type DrawnObservation = Omit<ChartPoint, 't'> & {
  /** Drawn as an interval where the publisher gives none. */
  readonly standardError?: number | null;
  readonly breakBefore: boolean;
  readonly note: string | null;
};

export type TrendSpecInput = {
  readonly definition: Pick<
    IndicatorDefinition,
    'name' | 'unit' | 'isRatioScale' | 'lowerBound' | 'upperBound'
  >;
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    readonly observations: readonly DrawnObservation[];
  }[];
  readonly use: Pick<IndicatorUse, 'baseline' | 'targets'> | null;
  readonly projection?: ChartProjection | null;
  readonly notes?: readonly string[];
  readonly sources: readonly ChartSource[];
  readonly asOf: string;
};

/** Observations may come in any order; a period that cannot be read is a `RangeError`. */
export function trendSpec(input: TrendSpecInput): ChartSpec {
  const { definition, use } = input;
  const level = derivedLevel(input.series.flatMap((series) => series.observations));
  return {
    title: definition.name,
    summary: null,
    unit: definition.unit,
    series: input.series.map(({ key, label, observations }) => ({
      key,
      label,
      points: observations
        .map((observation) => toPoint(observation, { ...definition, level }))
        .sort((a, b) => a.t - b.t),
    })),
    baseline: use?.baseline
      ? { value: use.baseline.value, period: use.baseline.period, t: midpointOf(use.baseline.period) }
      : null,
    targets: drawnTargets(use?.targets ?? []),
    breaks: breaksOf(input.series.flatMap((series) => series.observations)),
    projection: input.projection ?? null,
    yDomain: {
      isRatioScale: definition.isRatioScale,
      lowerBound: definition.lowerBound,
      upperBound: definition.upperBound,
    },
    hasDerivedIntervals: input.series.some((series) => series.observations.some(isDerived)),
    notes: input.notes ?? [],
    sources: input.sources,
    asOf: input.asOf,
  };
}

type Bounds = Pick<IndicatorDefinition, 'lowerBound' | 'upperBound'> & { readonly level: number };

function toPoint(observation: DrawnObservation, bounds: Bounds): ChartPoint {
  const { period, value, reason, origin } = observation;
  const { lower, upper, level } = isDerived(observation) ? normalInterval(observation, bounds) : observation;
  return { t: midpointOf(period), period, value, reason, lower, upper, level, origin };
}

type WithError = DrawnObservation & { readonly value: number; readonly standardError: number };

function isDerived(observation: DrawnObservation): observation is WithError {
  const { value, lower, upper, standardError } = observation;
  return (
    value !== null &&
    (lower === null || upper === null) &&
    typeof standardError === 'number' &&
    standardError > 0
  );
}

/** The level the publisher uses elsewhere in the series, so that one chart has one; else that of data intervals. */
export function derivedLevel(observations: readonly Pick<DrawnObservation, 'level'>[]): number {
  const [level, ...others] = new Set(
    observations.map((observation) => observation.level).filter((one) => one !== null),
  );
  return level !== undefined && others.length === 0 ? level : DEFAULT_PARAMETERS.displayLevel;
}

/** Normal interval around a figure with a standard error (method §3.3), inside the bounds of the scale. */
export function normalInterval(
  { value, standardError }: { readonly value: number; readonly standardError: number },
  { lowerBound, upperBound, level }: Bounds,
) {
  const half = normalQuantile((1 + level) / 2) * standardError;
  return {
    lower: Math.max(value - half, lowerBound ?? -Infinity),
    upper: Math.min(value + half, upperBound ?? Infinity),
    level,
  };
}

/** The original target and the one in force; those between them are in the table of targets, not in the chart. */
function drawnTargets(targets: readonly Target[]): ChartTarget[] {
  const last = targets.length - 1;
  return targets
    .map((target, index) => ({
      value: target.value,
      lower: target.lower,
      upper: target.upper,
      dueOn: target.dueOn,
      t: target.dueOn === null ? null : decimalYear(target.dueOn),
      isOriginal: index === 0,
      isCurrent: index === last,
    }))
    .filter((target) => target.isOriginal || target.isCurrent);
}

/** A break stands at the beginning of the first period that is not comparable with the one before. */
function breaksOf(observations: readonly DrawnObservation[]): ChartBreak[] {
  const byPeriod = new Map<string, ChartBreak>();
  for (const { period, breakBefore, note } of observations) {
    const parsed = breakBefore ? parsePeriod(period) : null;
    if (parsed) byPeriod.set(period, { t: decimalYear(parsed.start), period, note });
  }
  return [...byPeriod.values()].sort((a, b) => a.t - b.t);
}

function midpointOf(period: string): number {
  const parsed = parsePeriod(period);
  if (!parsed) throw new RangeError(`period: cannot read '${period}'`);
  return periodMidpoint(parsed);
}
