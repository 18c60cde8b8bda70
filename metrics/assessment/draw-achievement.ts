import type { Assessment } from './assessment.ts';
import type { InputObjective } from './assessment-input.ts';
import { simulateComposite } from './simulate-composite.ts';
import { simulateScores } from './simulate-scores.ts';
import type { Uniforms } from './simulate-uniforms.ts';
import { everything } from './simulate-variation.ts';

/**
 * Draws of the composite score of an assessment with everything uncertain; null: withheld.
 *
 * Two assessments drawn from the same uniforms share weights, method and every observation that both rest on, so their
 * difference has no error in it but that of what differs.
 *
 * @source Method §7.3.
 */
export function drawAchievement(
  objectives: readonly InputObjective[],
  assessment: Assessment,
  { uniforms, draws }: { readonly uniforms: Uniforms; readonly draws: number },
): Float64Array | null {
  const { parameters } = assessment;
  const uses = new Map(
    objectives.flatMap(({ indicators }) => indicators.map((use) => [use.id, use] as const)),
  );
  const scores = new Map(
    assessment.indicators
      .filter(({ isScored }) => isScored)
      .map((item) => [item.id, simulateScores(item, uses.get(item.id)!, { uniforms, parameters })]),
  );
  const variation = everything(uniforms, draws, parameters);
  return simulateComposite(objectives, assessment, { scores, variation }).composite;
}
