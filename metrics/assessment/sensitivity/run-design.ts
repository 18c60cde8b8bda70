import type { Assessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { type CompositeDraws, simulateComposite } from '#metrics/assessment/simulate-composite.ts';
import { type CriteriaDraws, simulateCriteria } from '#metrics/assessment/simulate-criteria.ts';
import { drawnClasses, simulateErs } from '#metrics/assessment/simulate-readiness.ts';
import { READINESS_CLASSES } from '#metrics/readiness/readiness-class.ts';
import type { SobolRuns } from '#metrics/uncertainty/sobol-indices.ts';
import type { StreamedInput } from './sensitivity.ts';
import { mixSides, openSide, type Side } from './sensitivity-side.ts';

type Design = {
  readonly input: AssessmentInput;
  readonly assessment: Assessment;
  /** `P_rule`, the same in every draw. */
  readonly ruleProbability: number | null;
  readonly inputs: readonly StreamedInput[];
  readonly seed: string;
  readonly mission: string;
  readonly rows: number;
};

export type DesignRuns = {
  /** Of the uncapped score; null: withheld. */
  readonly score: SobolRuns | null;
  /** 1 where the class is that of the assessment, 0 elsewhere. */
  readonly verdict: SobolRuns;
};

/**
 * The simulation of the assessment on the two base matrices and, for each input, on the first with that input taken
 * from the second. A group of weights is taken whole: its vectors are drawn in advance, one for each row.
 *
 * @source Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270. Method §7.6.
 */
export function runDesign(design: Design): DesignRuns {
  const { input, assessment, inputs, rows } = design;
  const open = (matrix: 'a' | 'b') => openSide(matrix, { input, assessment }, design);
  const sides = { a: open('a'), b: open('b') };
  const combine = (side: Side, parts: Partial<Parts> = {}): Results => {
    const criteria =
      parts.criteria ?? simulateCriteria(input, assessment, { uniforms: side.uniforms, draws: rows });
    const composite = parts.composite ?? simulateComposite(input.objectives, assessment, side);
    return resultsOf({ criteria, composite }, side, design);
  };
  const a = combine(sides.a);
  const b = combine(sides.b);
  const mixed = inputs.map((one) => combine(mixSides(sides, one, assessment), unmoved(a.parts, one)));
  const runsOf = (pick: (results: Results) => Float64Array): SobolRuns => ({
    a: pick(a),
    b: pick(b),
    mixed: mixed.map(pick),
  });
  return {
    score: a.score === null ? null : runsOf(({ score }) => score!),
    verdict: runsOf(({ verdict }) => verdict),
  };
}

type Parts = { readonly criteria: CriteriaDraws; readonly composite: CompositeDraws };
type Results = { readonly parts: Parts; readonly score: Float64Array | null; readonly verdict: Float64Array };

/** What an input cannot move need not be drawn again. */
function unmoved({ criteria, composite }: Parts, { kind }: StreamedInput): Partial<Parts> {
  if (kind === 'measurement') return {};
  return kind === 'criterion_period' ? { composite } : { criteria };
}

function resultsOf(parts: Parts, { variation }: Side, { assessment, ruleProbability }: Design): Results {
  const { criteria, composite } = parts;
  const ers = simulateErs(composite, criteria, { assessment, variation });
  const classes = drawnClasses({ ...composite, ers }, criteria, {
    ruleProbability,
    reversal: assessment.reversal.risk,
    parameters: assessment.parameters,
  });
  const judged = READINESS_CLASSES.indexOf(assessment.verdict.readiness);
  return {
    parts,
    score: ers?.uncapped ?? null,
    verdict: Float64Array.from(classes, (name) => (name === judged ? 1 : 0)),
  };
}
