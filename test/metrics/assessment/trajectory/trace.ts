import type { AssessmentInput, InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { computeTrajectories } from '#metrics/assessment/trajectory/compute-trajectories.ts';
import type { IndicatorTrajectory } from '#metrics/assessment/trajectory/trajectory.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { indicator, input, objective } from '../build-input.ts';

/** The trajectory of one indicator by itself. */
export function trace(
  fields: Partial<InputIndicator>,
  at: Partial<AssessmentInput> = {},
): IndicatorTrajectory {
  const [trajectory] = traceAll({ ...at, objectives: [objective('o', [indicator('i', fields)])] });
  if (trajectory === undefined) throw new Error('no trajectory');
  return trajectory;
}

export function traceAll(fields: Partial<AssessmentInput>): readonly IndicatorTrajectory[] {
  return computeTrajectories(input(fields), { parameters: DEFAULT_PARAMETERS });
}

/** The value of an outcome that must be known. */
export function knownValue<T>(
  outcome: { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: string },
): T {
  if (!outcome.known) throw new Error(`unknown: ${outcome.reason}`);
  return outcome.value;
}
