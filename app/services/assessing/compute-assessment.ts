/**
 * An assessment as a pure function of frozen inputs, parameters and seed: the same arguments give the same bytes.
 */
import { assess } from '#metrics/assessment/assess.ts';
import type { Assessment, IndicatorAssessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import { type MonteCarlo, monteCarlo } from '#metrics/uncertainty/monte-carlo.ts';
import { simulationOfAssessment } from '#metrics/uncertainty/simulation-of-assessment.ts';

export const DEFAULT_SEED = 1;
export const DEFAULT_DRAWS = 10_000;

export type ComputeOptions = {
  readonly mission: string;
  readonly asOf: string;
  /** 0: no Monte Carlo, and therefore no interval and no class probabilities. */
  readonly draws: number;
  readonly seed: number;
  readonly parameters: MethodParameters;
};

type Interval = { readonly lower: number; readonly upper: number; readonly level: number };
type AssessedObjective = Assessment['composite']['objectives'][number] & {
  readonly shortfallShare: number | null;
  readonly indicators: readonly IndicatorAssessment[];
};

/** What is stored and printed; the names of the public contract. */
export type AssessmentResult = Omit<Assessment, 'composite' | 'indicators' | 'ers' | 'verdict'> & {
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
  readonly simulation: Pick<MonteCarlo, 'standardError' | 'criteria' | 'rule' | 'gates'> | null;
};

export function computeAssessment(input: AssessmentInput, options: ComputeOptions): AssessmentResult {
  const { parameters } = options;
  const first = assess(input, { parameters });
  const drawn = options.draws === 0 ? null : draw(input, first, options);
  const ruleProbability = drawn?.rule?.lower ?? null;
  const assessment = ruleProbability === null ? first : assess(input, { parameters, ruleProbability });
  return present(assessment, drawn, options);
}

function draw(
  input: AssessmentInput,
  assessment: Assessment,
  { mission, draws, seed, parameters }: ComputeOptions,
): MonteCarlo {
  const model = simulationOfAssessment(mission, input, assessment);
  return monteCarlo(model, { seed, draws, parameters, deterministicClass: assessment.verdict.readiness });
}

function present(
  assessment: Assessment,
  drawn: MonteCarlo | null,
  { mission, asOf, draws, seed }: ComputeOptions,
): AssessmentResult {
  const { composite, indicators, ers, verdict, ...rest } = assessment;
  const { objectives, shortfallShares, ...achievement } = composite;
  const { isWithheld, ...score } = ers;
  const cap =
    ers.ers !== null && ers.published !== null && ers.published < ers.ers
      ? ers.published
      : Number.POSITIVE_INFINITY;
  const probabilities = drawn?.classes.probabilities ?? null;
  return {
    ...rest,
    mission,
    asOf,
    seed,
    draws,
    achievement: {
      ...achievement,
      interval: intervalOf(drawn?.score?.total ?? null, Number.POSITIVE_INFINITY),
    },
    objectives: objectives.map((objective, index) => ({
      ...objective,
      shortfallShare: shortfallShares?.[index] ?? null,
      indicators: indicators.filter((indicator) => indicator.objective === objective.id),
    })),
    ers: {
      ...score,
      withheld: isWithheld,
      interval: intervalOf(drawn?.ers?.total ?? null, cap),
      dataInterval: intervalOf(drawn?.ers?.data ?? null, cap),
    },
    verdict: {
      ...verdict,
      probabilities,
      unstable: probabilities && isUnstable(probabilities, verdict.readiness),
    },
    simulation: drawn && {
      standardError: drawn.standardError,
      criteria: drawn.criteria,
      rule: drawn.rule,
      gates: drawn.gates,
    },
  };
}

/** A cap is monotone, so the interval of the capped score is the capped interval. */
function intervalOf(summary: Interval | null, cap: number): Interval | null {
  return (
    summary && {
      lower: Math.min(summary.lower, cap),
      upper: Math.min(summary.upper, cap),
      level: summary.level,
    }
  );
}

/** Another class comes up most often, or this one in fewer than half of the draws (method §7.5). */
function isUnstable(
  probabilities: Readonly<Record<ReadinessClass, number>>,
  readiness: ReadinessClass,
): boolean {
  const most = Math.max(...Object.values(probabilities));
  return probabilities[readiness] < most || probabilities[readiness] < 0.5;
}
