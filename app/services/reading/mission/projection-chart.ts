/** An indicator's projection on its chart, with what was known and decided by the evaluation date and nothing later. */
import { chooseSeries } from '#app/services/assessing/freeze-series.ts';
import type { ChartProjection, ChartSpec } from '#app/view-models/chart.ts';
import type { IndicatorProjection, ProjectedPoint } from '#metrics/assessment/trajectory/trajectory.ts';
import type { IndicatorUse } from '#metrics/domain/dossier.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { dayOfDecimalYear } from '#metrics/domain/period.ts';
import { chartOfUse } from './chart-of-use.ts';
import type { PageContext } from './page-context.ts';

/** Null: there is no projection to draw. */
export function projectionChart(
  context: PageContext,
  use: IndicatorUse,
  projection: Outcome<IndicatorProjection>,
): ChartSpec | null {
  if (!projection.known) return null;
  const on = context.assessment?.on ?? context.on;
  const rows = chooseSeries(context.observations, {
    indicator: use.indicator,
    area: use.area,
    mission: use.area === null ? context.dossier.slug : null,
  });
  return chartOfUse(context, {
    use: { ...use, targets: use.targets.filter(({ setOn }) => setOn <= on) },
    rows: rows.filter(({ periodEnd }) => periodEnd <= on),
    projection: fanOf(projection.value),
  });
}

function fanOf({ points, atTarget, atExpiry }: IndicatorProjection): ChartProjection {
  const dated = [atTarget, atExpiry].flatMap((at) => (at.known ? [at.value] : []));
  const disputed = dated
    .filter(({ isDisputed }) => isDisputed)
    .map(({ on, undamped }) => ({ ...undamped, on }));
  const end = points.at(-1)?.t ?? 0;
  const isDrawn = ({ t }: ProjectedPoint) => t <= end;
  return {
    points: points.map((point) => ({ ...point, on: dayOfDecimalYear(point.t) })),
    level: points[0]?.level ?? 0,
    undamped: disputed.filter(isDrawn),
    expiry: atExpiry.known && isDrawn(atExpiry.value) ? { on: atExpiry.value.on, t: atExpiry.value.t } : null,
  };
}
