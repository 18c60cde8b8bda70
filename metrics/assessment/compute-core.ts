import type { MethodParameters } from '#metrics/parameters.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import type { Assessment, IndicatorAssessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { assessWithSimulation, type Simulation } from './simulate-assessment.ts';

export type ComputeOptions = {
  readonly mission: string;
  readonly asOf: string;
  /** 0: no Monte Carlo, and therefore no interval and no class probabilities. */
  readonly draws: number;
  readonly seed: number;
  readonly parameters: MethodParameters;
};

export type Interval = { readonly lower: number; readonly upper: number; readonly level: number };

export type AssessedObjective = Assessment['composite']['objectives'][number] & {
  readonly shortfallShare: number | null;
  /** Everything uncertain; null: no score, or no draws. */
  readonly interval: Interval | null;
  readonly indicators: readonly IndicatorAssessment[];
};

/** Score, conditions, verdict and their simulation, under the names of the public contract. */
export type CoreResult = Omit<Assessment, 'composite' | 'indicators' | 'ers' | 'verdict'> & {
  readonly mission: string;
  readonly asOf: string;
  readonly seed: number;
  readonly draws: number;
  readonly achievement: Omit<Assessment['composite'], 'objectives' | 'shortfallShares'> & {
    /** Everything uncertain (method §7.4); null: withheld, or no draws. */
    readonly interval: Interval | null;
  };
  readonly objectives: readonly AssessedObjective[];
  readonly ers: Omit<Assessment['ers'], 'isWithheld'> & {
    readonly withheld: boolean;
    /** Of the published score: everything uncertain, and measurement alone. */
    readonly interval: Interval | null;
    readonly dataInterval: Interval | null;
  };
  readonly verdict: Assessment['verdict'] & {
    readonly probabilities: Readonly<Record<ReadinessClass, number>> | null;
    readonly unstable: boolean | null;
  };
  /** From the joint draws; null without draws. */
  readonly simulation: Simulation | null;
};

/**
 * What the mission is judged by: progress, composite, sunset criteria, gates, exit readiness and verdict, with the
 * intervals and class probabilities of the joint draws.
 *
 * @throws RangeError as `assessWithSimulation`
 * @source Method §1–7.5.
 */
export function computeCore(input: AssessmentInput, options: ComputeOptions): CoreResult {
  const { mission, draws, seed, parameters } = options;
  const judged = assessWithSimulation(input, { mission, seed: String(seed), draws, parameters });
  return coreResult(judged, options);
}

type Judged = { readonly assessment: Assessment; readonly simulation: Simulation | null };

/** An assessment and its simulation, however they were come by, under the names of the public contract. */
export function coreResult(
  { assessment, simulation }: Judged,
  { mission, asOf, draws, seed }: Omit<ComputeOptions, 'parameters'>,
): CoreResult {
  const { composite, indicators, ers, verdict, ...rest } = assessment;
  const { objectives, shortfallShares, ...achievement } = composite;
  const { isWithheld, ...score } = ers;
  const levelled = (bounds: { lower: number; upper: number } | null | undefined): Interval | null =>
    bounds && simulation ? { lower: bounds.lower, upper: bounds.upper, level: simulation.level } : null;
  return {
    ...rest,
    mission,
    asOf,
    seed,
    draws,
    achievement: { ...achievement, interval: levelled(simulation?.achievement) },
    objectives: objectives.map((objective, index) => ({
      ...objective,
      shortfallShare: shortfallShares?.[index] ?? null,
      interval: levelled(simulation?.objectives[objective.id]),
      indicators: indicators.filter((indicator) => indicator.objective === objective.id),
    })),
    ers: {
      ...score,
      withheld: isWithheld,
      interval: levelled(simulation?.total),
      dataInterval: levelled(simulation?.data),
    },
    verdict: {
      ...verdict,
      probabilities: simulation?.probabilities ?? null,
      unstable: simulation?.unstable ?? null,
    },
    simulation,
  };
}
