import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { ComputeOptions } from '#metrics/assessment/compute-core.ts';
import { type History, historyOf } from './history.ts';
import { representable } from './representable.ts';
import { traceMilestones } from './trace-milestones.ts';
import { tracePace } from './trace-pace.ts';
import { traceProjection } from './trace-projection.ts';
import { traceReversal } from './trace-reversal.ts';
import { traceSeasons } from './trace-seasons.ts';
import { traceTrend } from './trace-trend.ts';
import type { IndicatorTrajectory } from './trajectory.ts';

/**
 * The trajectory of every indicator that has a better side or a range to keep, scored or context: pace, trend,
 * milestones, projection, and risk of reversal. One indicator never depends on another.
 *
 * What cannot be said is unknown with its reason; figures too large for a double are `not_representable`.
 *
 * @throws RangeError a number of the input is unusable
 * @source Method §1.5, §2, §6.3, §8.
 */
export function computeTrajectories(
  { objectives, on, expiresOn }: AssessmentInput,
  { parameters }: Pick<ComputeOptions, 'parameters'>,
): readonly IndicatorTrajectory[] {
  return objectives
    .flatMap((objective) => objective.indicators)
    .filter(({ direction }) => direction !== 'neutral')
    .map((indicator) => traceIndicator(historyOf(indicator, { on, expiresOn, parameters })));
}

function traceIndicator(history: History): IndicatorTrajectory {
  const { indicator, observations } = history;
  const [first, last] = [observations[0], observations.at(-1)];
  const trend = traceTrend(history);
  return {
    id: indicator.id,
    code: indicator.code,
    span: first && last ? { from: first.period.label, to: last.period.label } : null,
    pace: representable(tracePace(history)),
    trend: representable(trend),
    seasonalTrend: representable(traceSeasons(history, trend)),
    milestones: representable(traceMilestones(history)),
    projection: representable(traceProjection(history)),
    reversalRisk: representable(traceReversal(history)),
  };
}
