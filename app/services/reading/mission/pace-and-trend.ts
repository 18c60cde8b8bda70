/** Pace (two points) and trend (all points) of an indicator: two statements that are never merged (method §2). */
import type { IndicatorUseView } from '#app/view-models/mission.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import type { IndicatorTrajectory } from '#metrics/assessment/trajectory/trajectory.ts';

/** As the assessment found them; nulls where they cannot be said. */
export function paceAndTrend(
  assessment: AssessmentResult | null,
  id: string | undefined,
): Pick<IndicatorUseView, 'pace' | 'trend'> {
  const trajectory = trajectoriesOf(assessment).find((candidate) => candidate.id === id);
  if (trajectory === undefined) return { pace: null, trend: null };
  const { pace, trend } = trajectory;
  return { pace: pace.known ? pace.value.class : null, trend: trend.known ? trend.value.class : null };
}

/** None in an assessment stored by a version of the method that traced none. */
function trajectoriesOf(
  assessment: Partial<Pick<AssessmentResult, 'trajectories'>> | null,
): readonly IndicatorTrajectory[] {
  return assessment?.trajectories ?? [];
}
