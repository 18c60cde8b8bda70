import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { decimalYear, periodMidpoint } from '#metrics/domain/period.ts';
import { maintainPace } from '#metrics/trend/maintain-pace.ts';
import { type Pace, pace } from '#metrics/trend/pace.ts';
import { type History, momentOf } from './history.ts';
import type { PaceStatement } from './trajectory.ts';

/**
 * Actual against required pace from the baseline to the latest usable observation, with the profile it is classed by.
 *
 * Unknown: `missing` or `expired` without a usable observation; `comparability_break` when the two points lie on
 * different sides of one; `no_target` for a range without bounds. Everything else is a class of §2.1.
 *
 * @source Method §2.1, §2.4 (segments are never joined).
 */
export function tracePace(history: History): Outcome<PaceStatement> {
  const { indicator, latest, isCutOff, parameters } = history;
  if (!latest.known) return latest;
  if (isCutOff) return unknown('undefined', 'comparability_break');
  const { direction, baseline, target, targetDueOn, isRatioScale } = indicator;
  const now = { t: momentOf(latest.value), value: latest.value.value };
  const points = {
    baseline: baseline
      ? { t: periodMidpoint(baseline.period), value: baseline.value }
      : { t: now.t, value: null },
    latest: now,
    deadline: targetDueOn === null ? null : decimalYear(targetDueOn),
  };
  const classed = (result: Pace) => known({ ...result, profile: parameters.pace.profile });
  if (direction === 'maintain') {
    const { lower = null, upper = null } = target ?? {};
    if (lower === null && upper === null) return unknown('undefined', 'no_target');
    return classed(maintainPace({ ...points, lower, upper }, parameters));
  }
  if (direction === 'neutral') return unknown('undefined', 'no_direction');
  return classed(pace({ ...points, direction, isRatioScale, target: target?.value ?? null }, parameters));
}
