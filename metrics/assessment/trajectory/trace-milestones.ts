import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { decimalYear, periodMidpoint } from '#metrics/domain/period.ts';
import {
  type MilestoneProgress,
  milestoneProgress,
  type PathPoint,
} from '#metrics/progress/milestone-progress.ts';
import { type History, momentOf, RANGE_TARGET } from './history.ts';

/**
 * Where the latest usable observation stands against the planned path from baseline over milestones to target.
 *
 * Unknown: `range_target`, `no_baseline`, `no_target`, `no_deadline`, `path_out_of_order` (dates that do not follow
 * each other), `comparability_break` since the baseline, `missing` or `expired`, and as `milestoneProgress`.
 *
 * @source Method §1.5.
 */
export function traceMilestones(history: History): Outcome<MilestoneProgress> {
  const { indicator, latest, isCutOff } = history;
  const { direction, scale, baseline, target, targetDueOn, milestones } = indicator;
  if (direction === 'maintain') return RANGE_TARGET;
  if (direction === 'neutral') return unknown('undefined', 'no_direction');
  if (baseline === null) return unknown('undefined', 'no_baseline');
  if (target?.value === undefined || target.value === null) return unknown('undefined', 'no_target');
  if (targetDueOn === null) return unknown('undefined', 'no_deadline');
  const path: PathPoint[] = [
    { year: periodMidpoint(baseline.period), value: baseline.value },
    ...milestones.map(({ on, value }) => ({ year: decimalYear(on), value })).sort((a, b) => a.year - b.year),
    { year: decimalYear(targetDueOn), value: target.value },
  ];
  if (path.some((point, i) => i > 0 && point.year <= path[i - 1]!.year))
    return unknown('undefined', 'path_out_of_order');
  if (!latest.known) return latest;
  if (isCutOff) return unknown('undefined', 'comparability_break');
  const { value } = latest.value;
  return milestoneProgress({ direction, scale, path, value, year: momentOf(latest.value) });
}
