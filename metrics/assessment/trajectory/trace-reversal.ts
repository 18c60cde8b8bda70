import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { indicatorReversalRisk } from '#metrics/projection/reversal-risk.ts';
import { type History, RANGE_TARGET } from './history.ts';

/**
 * Risk that what the indicator has reached does not last.
 *
 * Unknown: `range_target` (it has no single side to fall back to), `missing` or `expired`, and as `indicatorReversalRisk`.
 *
 * @source Method §6.3.
 */
export function traceReversal({ indicator, t, y, latest, parameters }: History): Outcome<number> {
  const { direction, scale, target } = indicator;
  if (direction === 'maintain') return RANGE_TARGET;
  if (direction === 'neutral') return unknown('undefined', 'no_direction');
  if (!latest.known) return latest;
  return indicatorReversalRisk(
    { t, y, direction, scale, target: target?.value ?? null },
    { horizonYears: parameters.reversal.horizonYears, damping: parameters.projection.dampingPerYear },
  );
}
