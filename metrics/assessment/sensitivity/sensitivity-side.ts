import type { Assessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { DrawnScores } from '#metrics/assessment/simulate-composite.ts';
import { measurementId, simulateScores } from '#metrics/assessment/simulate-scores.ts';
import { openUniforms, type Uniforms } from '#metrics/assessment/simulate-uniforms.ts';
import { everything, type Variation } from '#metrics/assessment/simulate-variation.ts';
import type { Weigh } from '#metrics/assessment/simulate-weights.ts';
import type { StreamedInput } from './sensitivity.ts';

/** Rows of the design as the simulation takes them: draws of every input, ready to be combined. */
export type Side = {
  readonly uniforms: Uniforms;
  readonly scores: DrawnScores;
  readonly variation: Variation;
};

type SideOptions = {
  readonly seed: string;
  readonly mission: string;
  readonly rows: number;
};

/** One base matrix: every input drawn from streams of its own, named after the matrix. */
export function openSide(
  matrix: 'a' | 'b',
  { input, assessment }: { readonly input: AssessmentInput; readonly assessment: Assessment },
  { seed, mission, rows }: SideOptions,
): Side {
  const { parameters, indicators } = assessment;
  const named = openUniforms({ seed, mission }, rows);
  const uniforms: Uniforms = (inputId) => named(`sobol-${matrix}/${inputId}`);
  const uses = new Map(
    input.objectives.flatMap((item) => item.indicators.map((use) => [use.id, use] as const)),
  );
  const scored = indicators.filter(({ isScored }) => isScored);
  const variation = everything(uniforms, rows, parameters);
  return {
    uniforms,
    scores: new Map(
      scored.map((item) => [item.id, simulateScores(item, uses.get(item.id)!, { uniforms, parameters })]),
    ),
    variation: { ...variation, weigh: remembered(variation.weigh) },
  };
}

/** The first matrix with one input taken from the second. */
export function mixSides(
  { a, b }: { readonly a: Side; readonly b: Side },
  { streams }: StreamedInput,
  { indicators }: Assessment,
): Side {
  const taken = new Set(streams);
  const of = (stream: string): Side => (taken.has(stream) ? b : a);
  return {
    uniforms: (inputId) => of(inputId).uniforms(inputId),
    scores: new Map(
      indicators
        .filter(({ id }) => a.scores.has(id))
        .map(({ id, observation }) => [
          id,
          of(observation === null ? '' : measurementId(observation.ref)).scores.get(id) ?? null,
        ]),
    ),
    variation: {
      draws: a.variation.draws,
      weigh: (siblings) => of(`weight/${siblings[0]?.id}`).variation.weigh(siblings),
      standIn: (inputId) => of(inputId).variation.standIn(inputId),
      method: {
        mean: of('aggregation').variation.method!.mean,
        floor: of('floor').variation.method!.floor,
      },
    },
  };
}

/** Weights of each group calculated once. */
function remembered(weigh: Weigh): Weigh {
  const known = new Map<string, ReturnType<Weigh>>();
  return (siblings) => {
    const key = siblings[0]?.id ?? '';
    const weights = known.get(key) ?? weigh(siblings);
    known.set(key, weights);
    return weights;
  };
}
