/**
 * The parts an assessment is computed in. Each is a pure function of the frozen inputs and the options alone, never of
 * another part: they may be computed on any thread, in any order, and give the same bytes.
 */
import { computeExplanation } from '#metrics/explanation/compute-explanation.ts';
import { type NextMeasurement, nextMeasurement } from '#metrics/explanation/next-measurement.ts';
import { assessDisclosure } from './assess-disclosure.ts';
import { assessDrift } from './assess-drift.ts';
import { assessEvidence } from './assess-evidence.ts';
import { assessGoalposts } from './assess-goalposts.ts';
import { assessMoney } from './assess-money.ts';
import { assessPeers } from './assess-peers.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { type ComputeOptions, type CoreResult, computeCore } from './compute-core.ts';
import { computeSensitivity } from './sensitivity/compute-sensitivity.ts';
import { computeTrajectories } from './trajectory/compute-trajectories.ts';

export type Part<Result> = (input: AssessmentInput, options: ComputeOptions) => Result;

/** By the name under which the result carries it; `core` is spread over the result itself. */
export const PARTS = {
  core: computeCore,
  sensitivity: computeSensitivity,
  trajectories: computeTrajectories,
  money: assessMoney,
  drift: assessDrift,
  goalposts: assessGoalposts,
  peers: assessPeers,
  evidence: assessEvidence,
  disclosure: assessDisclosure,
  explanation: computeExplanation,
} as const satisfies Readonly<Record<string, Part<unknown>>>;

export type PartName = keyof typeof PARTS;
export type PartResults = { readonly [Name in PartName]: ReturnType<(typeof PARTS)[Name]> };

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** What is stored and printed; the names of the public contract. */
export type AssessmentResult = CoreResult &
  Omit<PartResults, 'core' | 'explanation'> & {
    readonly explanation: PartResults['explanation'] & { readonly measurement: NextMeasurement };
  };

export function assembleParts({ core, explanation, ...others }: PartResults): AssessmentResult {
  const measurement = nextMeasurement(others.sensitivity);
  return { ...core, ...others, explanation: { ...explanation, measurement } };
}
