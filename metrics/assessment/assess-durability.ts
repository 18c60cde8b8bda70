import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { indicatorReversalRisk } from '#metrics/projection/reversal-risk.ts';
import type { AssessedIndicator } from './assess-indicator.ts';
import type { InputIndicator } from './assessment-input.ts';
import { measuredBy, timeSeries } from './series.ts';

/**
 * Risk that what an indicator has reached does not last; null where the method knows none.
 *
 * An indicator that is not scored, whose latest observation has expired, or that is to stay in a range (it has no
 * single side to fall back to) has no risk; where it is scored, its weight counts against coverage.
 *
 * @source Method §6.3.
 */
export function assessDurability(
  { isScored, observation }: AssessedIndicator,
  { direction, scale, series, target }: InputIndicator,
  { on, parameters }: { readonly on: IsoDate; readonly parameters: MethodParameters },
): number | null {
  const isProjectable = direction === 'higher' || direction === 'lower';
  if (!isScored || !isProjectable || observation?.staleness?.isUsable !== true) return null;
  const risk = indicatorReversalRisk(
    { ...timeSeries(measuredBy(series, on)), direction, scale, target: target?.value ?? null },
    { horizonYears: parameters.reversal.horizonYears, damping: parameters.projection.dampingPerYear },
  );
  return risk.known ? risk.value : null;
}
