import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { describeTrend, type Trend } from '#metrics/trend/describe-trend.ts';
import { type History, RANGE_TARGET } from './history.ts';

/**
 * Trend over the comparable segment, on the declared scale. It speaks of the past, so it needs no recent observation.
 *
 * Unknown: `missing` without an observation, `range_target` for a range to be kept, and as `describeTrend`.
 *
 * @source Method §2.2–2.4.
 */
export function traceTrend({ indicator, t, y, parameters }: History): Outcome<Trend> {
  const { direction, scale } = indicator;
  if (direction === 'maintain') return RANGE_TARGET;
  if (direction === 'neutral') return unknown('undefined', 'no_direction');
  if (t.length === 0) return unknown('missing', 'missing');
  return describeTrend({ t, y, direction, scale }, parameters.trend);
}
