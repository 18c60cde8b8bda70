/** Pace (two points) and trend (all points) of an indicator: two statements that are never merged (method §2). */
import type { IndicatorUseView } from '#app/view-models/mission.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { IndicatorUse } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { decimalYear, parsePeriod, periodMidpoint } from '#metrics/domain/period.ts';
import { describeTrend } from '#metrics/trend/describe-trend.ts';
import { pace } from '#metrics/trend/pace.ts';
import type { PageContext } from './page-context.ts';

type Input = {
  readonly use: IndicatorUse;
  readonly definition: IndicatorDefinition;
  readonly rows: readonly ObservationRow[];
  readonly context: PageContext;
};

export function paceAndTrend({
  use,
  definition,
  rows,
  context,
}: Input): Pick<IndicatorUseView, 'pace' | 'trend'> {
  const direction = use.direction ?? definition.direction;
  const points = measuredPoints(rows, context.assessment?.on ?? context.on);
  if (direction === 'neutral' || direction === 'maintain' || points.length === 0)
    return { pace: null, trend: null };
  const described = describeTrend({
    t: points.map(({ t }) => t),
    y: points.map(({ value }) => value),
    direction,
    scale: use.scale ?? definition.scale,
    breaks: points.flatMap(({ breakBefore }, index) => (breakBefore ? [index] : [])),
  });
  return {
    pace: paceOf({ use, definition, direction, points }),
    trend: described.known ? described.value.class : null,
  };
}

type Point = { readonly t: number; readonly value: number; readonly breakBefore: boolean };

function measuredPoints(rows: readonly ObservationRow[], on: string): Point[] {
  return rows
    .filter((row) => row.value !== null && row.periodEnd <= on)
    .map((row) => ({
      t: periodMidpoint({ label: row.period, start: row.periodStart, end: row.periodEnd }),
      value: row.value ?? 0,
      breakBefore: row.breakBefore,
    }))
    .sort((a, b) => a.t - b.t);
}

function paceOf({
  use,
  definition,
  direction,
  points,
}: {
  use: IndicatorUse;
  definition: IndicatorDefinition;
  direction: 'higher' | 'lower';
  points: readonly Point[];
}): IndicatorUseView['pace'] {
  const baselinePeriod = use.baseline && parsePeriod(use.baseline.period);
  const target = use.targets.at(-1) ?? null;
  const latest = points.at(-1);
  if (!use.baseline || !baselinePeriod || !target || target.value === null || !latest) return null;
  return pace({
    direction,
    isRatioScale: definition.isRatioScale,
    target: target.value,
    deadline: target.dueOn === null ? null : decimalYear(target.dueOn),
    baseline: { t: periodMidpoint(baselinePeriod), value: use.baseline.value },
    latest: { t: latest.t, value: latest.value },
  }).class;
}
