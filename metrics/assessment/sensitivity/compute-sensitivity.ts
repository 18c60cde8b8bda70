import { assess } from '#metrics/assessment/assess.ts';
import type { Assessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { ComputeOptions } from '#metrics/assessment/compute-core.ts';
import { simulateCriteria } from '#metrics/assessment/simulate-criteria.ts';
import { shareOfMet } from '#metrics/assessment/simulate-rule.ts';
import { openUniforms } from '#metrics/assessment/simulate-uniforms.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { openStream } from '#metrics/uncertainty/random-stream.ts';
import { type SobolRuns, sobolIndices } from '#metrics/uncertainty/sobol-indices.ts';
import { sobolIntervals } from '#metrics/uncertainty/sobol-intervals.ts';
import { runDesign } from './run-design.ts';
import type { Sensitivity, SensitivityIndices, StreamedInput } from './sensitivity.ts';
import { sensitivityInputs } from './sensitivity-inputs.ts';

/**
 * Which input drives the score and the verdict: first-order and total indices with their 90 % bootstrap intervals, from
 * the simulation of the assessment itself.
 *
 * The score is the one before the cap: where a gate fails in every draw the published one stands still at its cap, and
 * nothing could be said of what is worth measuring better. What gates do shows in the verdict. Unknown: `no_draws`
 * where no simulation was asked for, `no_variance` where nothing varies, and the score's own reason where it is
 * withheld.
 *
 * @throws RangeError as `assess`
 * @source Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270; Jansen M. J. W. (1999), CPC
 *   117(1–2), 35–43. Method §7.6.
 */
export function computeSensitivity(input: AssessmentInput, options: ComputeOptions): Sensitivity {
  const { seed, mission, draws, parameters } = options;
  const baseRows = parameters.uncertainty.sobolBaseRows;
  const independent = assess(input, { parameters });
  const inputs = sensitivityInputs(input, independent);
  const described = inputs.map(({ streams: _, ...rest }) => rest);
  if (draws === 0) {
    const none = unknown('undefined', 'no_draws');
    return { baseRows, inputs: described, score: none, verdict: none };
  }
  const streams = { seed: String(seed), mission };
  const { assessment, ruleProbability } = assessJointly(input, independent, { ...streams, draws });
  const runs = runDesign({ input, assessment, ruleProbability, inputs, ...streams, rows: baseRows });
  const indicesOf = (target: SobolRuns) =>
    estimate(target, inputs, openStream({ seed, missionId: mission, inputId: 'sobol-bootstrap' }));
  return {
    baseRows,
    inputs: described,
    score:
      runs.score === null
        ? unknown('withheld', assessment.ers.withheldReason ?? 'withheld')
        : indicesOf(runs.score),
    verdict: indicesOf(runs.verdict),
  };
}

type Drawing = { readonly seed: string; readonly mission: string; readonly draws: number };

/** The assessment whose class rests on the probability of the rule in the joint draws, as that of the simulation does. */
function assessJointly(
  input: AssessmentInput,
  independent: Assessment,
  drawing: Drawing,
): { readonly assessment: Assessment; readonly ruleProbability: number | null } {
  const { draws } = drawing;
  const { rule } = simulateCriteria(input, independent, { uniforms: openUniforms(drawing, draws), draws });
  if (rule === null) return { assessment: independent, ruleProbability: null };
  const ruleProbability = shareOfMet(rule).lower;
  const { parameters } = independent;
  return { assessment: assess(input, { parameters, ruleProbability }), ruleProbability };
}

function estimate(
  runs: SobolRuns,
  inputs: readonly StreamedInput[],
  stream: Parameters<typeof sobolIntervals>[1]['stream'],
): Outcome<SensitivityIndices> {
  const moments = sobolIndices(runs);
  if (!moments.known) return moments;
  const intervals = sobolIntervals(runs, { stream });
  if (!intervals.known) return intervals;
  const { first, total } = intervals.value;
  return known({
    variance: moments.value.variance,
    indices: inputs.map(({ streams: _, ...input }, i) => ({ ...input, first: first[i]!, total: total[i]! })),
  });
}
