/**
 * An assessment as a pure function of frozen inputs, parameters and seed: the same arguments give the same bytes.
 */
import { assess } from '#metrics/assessment/assess.ts';
import type { Assessment, CriterionAssessment, IndicatorAssessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { MethodParameters } from '#metrics/parameters.ts';

export const DEFAULT_SEED = '1';
export const DEFAULT_DRAWS = 10_000;

export type ComputeOptions = { readonly mission: string; readonly asOf: string; readonly draws: number; readonly seed: string; readonly parameters: MethodParameters };

/** What is stored and printed; the names of the public contract. */
export type AssessmentResult = Omit<Assessment, 'composite' | 'indicators' | 'ers' | 'verdict'> & {
  readonly mission: string;
  readonly asOf: string;
  readonly seed: string;
  readonly draws: number;
  readonly achievement: Omit<Assessment['composite'], 'objectives' | 'shortfallShares'>;
  readonly objectives: readonly (Assessment['composite']['objectives'][number] & { readonly shortfallShare: number | null; readonly indicators: readonly IndicatorAssessment[] })[];
  readonly criteria: readonly CriterionAssessment[];
  readonly ers: Omit<Assessment['ers'], 'isWithheld'> & { readonly withheld: boolean };
  readonly verdict: Assessment['verdict'];
};

export function computeAssessment(input: AssessmentInput, { mission, asOf, draws, seed, parameters }: ComputeOptions): AssessmentResult {
  const { composite, indicators, ers, verdict, ...rest } = assess(input, { parameters });
  const { objectives, shortfallShares, ...achievement } = composite;
  const { isWithheld, ...score } = ers;
  return {
    ...rest, mission, asOf, seed, draws, achievement,
    objectives: objectives.map((objective, index) => ({
      ...objective, shortfallShare: shortfallShares?.[index] ?? null, indicators: indicators.filter((indicator) => indicator.objective === objective.id),
    })),
    ers: { ...score, withheld: isWithheld },
    verdict,
  };
}
