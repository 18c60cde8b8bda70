import { requireCount } from '#metrics/domain/require-number.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { READINESS_CLASSES, type ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import { quantilesType7 } from '#metrics/stats/quantiles-type7.ts';
import { type DrawSummary, summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { assess } from './assess.ts';
import type { Assessment, IndicatorAssessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { type CompositeDraws, simulateComposite } from './simulate-composite.ts';
import { type CriteriaDraws, simulateCriteria } from './simulate-criteria.ts';
import { classProbabilities, type ErsDraws, simulateErs } from './simulate-readiness.ts';
import { shareOfMet } from './simulate-rule.ts';
import { simulateScores } from './simulate-scores.ts';
import { openUniforms, type Uniforms } from './simulate-uniforms.ts';
import { everything, measurementOnly, type Variation } from './simulate-variation.ts';

export type SimulationOptions = {
  /** Identifies the mission in the names of its random streams. */
  readonly mission: string;
  readonly seed: string;
  /** 0: no simulation. */
  readonly draws: number;
  readonly parameters?: MethodParameters;
  /** Uniforms opened before with the same mission, seed and draws; absent: opened anew. */
  readonly uniforms?: Uniforms;
};

export type SimulatedInterval = { readonly lower: number; readonly upper: number };

export type Simulation = {
  readonly draws: number;
  /** Of every interval below: its ends are the percentiles `(1 ∓ level)/2`, type 7. */
  readonly level: number;
  /** Published exit-readiness score with measurement errors alone; null: withheld. */
  readonly data: SimulatedInterval | null;
  /** Published exit-readiness score with everything uncertain, the headline; null: withheld. */
  readonly total: (SimulatedInterval & { readonly level: number }) | null;
  /** Of the draws behind `total`; the mean may differ from the score, which is the central value. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** Composite score with everything uncertain; null: withheld. */
  readonly achievement: SimulatedInterval | null;
  /** By objective id, those that have a score, with everything uncertain. */
  readonly objectives: Readonly<Record<string, SimulatedInterval>>;
  /**
   * That the sunset rule holds, with what is undetermined for want of data counted as not holding (`lower`) and as
   * holding (`upper`); `value` where that makes no difference. Null: no valid rule.
   */
  readonly ruleProbability: (SimulatedInterval & { readonly value: number | null }) | null;
  readonly probabilities: Readonly<Record<ReadinessClass, number>>;
  /** Largest Monte-Carlo standard error that a probability above can have, `½/√draws`. */
  readonly standardError: number;
  readonly modal: ReadinessClass;
  /** The most frequent class is not the deterministic one, or comes up in fewer than half of the draws. */
  readonly unstable: boolean;
  /** Scored indicators whose error is not known: they do not vary, so the intervals are too narrow by them. */
  readonly withoutError: readonly string[];
};

const LEVEL = 0.9;

/**
 * Monte Carlo of one assessment: data and total interval of the published score, intervals of the composite and of
 * its objectives, probability of the sunset rule and of each readiness class.
 *
 * The score itself may lie outside its intervals: a criterion or safeguard too close to call counts as not met in the
 * score, but holds or fails in each draw. A pure function of its arguments; every uncertain input has a stream of its
 * own (§7.1). Where the score is withheld its intervals are null and the classes are those that remain possible. Null:
 * no draws are asked for.
 *
 * @param assessment of the same input
 * @throws RangeError `draws` is not a whole number of at least 0
 * @source Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323; method §7.1–7.5.
 */
export function simulateAssessment(
  input: AssessmentInput,
  assessment: Assessment,
  options: SimulationOptions,
): Simulation | null {
  if (requireCount(options.draws, 'draws') === 0) return null;
  const parameters = options.parameters ?? assessment.parameters;
  const { criteria, data, total } = simulatePasses(input, { ...assessment, parameters }, options);
  const published = summaryOf(total.ers?.published);
  const ruleProbability = criteria.rule === null ? null : shareOfMet(criteria.rule);
  const probabilities = classProbabilities(total, criteria, {
    ruleProbability: ruleProbability?.lower ?? null,
    reversal: assessment.reversal.risk,
    parameters,
  });
  const modal = mostFrequent(probabilities);
  return {
    draws: options.draws,
    level: LEVEL,
    data: intervalOf(data.ers?.published),
    total: published === null ? null : { lower: published.lower, upper: published.upper, level: LEVEL },
    mean: published?.mean ?? null,
    sd: published?.sd ?? null,
    achievement: intervalOf(total.composite),
    objectives: Object.fromEntries([...total.objectives].map(([id, column]) => [id, intervalOf(column)!])),
    ruleProbability,
    probabilities,
    standardError: 0.5 / Math.sqrt(options.draws),
    modal,
    unstable: isUnstable({ probabilities, modal }, assessment),
    withoutError: assessment.indicators.filter(isWithoutError).map(({ id }) => id),
  };
}

/**
 * An assessment with its Monte Carlo: the class rests on the probability of the sunset rule from the joint draws, what
 * is undetermined in it counted as not holding, instead of on independence.
 *
 * Without draws the plain assessment, and no simulation.
 *
 * @throws RangeError as `assess` and `simulateAssessment`
 * @source Method §5.6, §6.4, §7.5.
 */
export function assessWithSimulation(
  input: AssessmentInput,
  options: SimulationOptions,
): { readonly assessment: Assessment; readonly simulation: Simulation | null } {
  const basis = options.parameters === undefined ? {} : { parameters: options.parameters };
  const independent = assess(input, basis);
  const simulation = simulateAssessment(input, independent, options);
  if (simulation === null || simulation.ruleProbability === null)
    return { assessment: independent, simulation };
  const assessment = assess(input, { ...basis, ruleProbability: simulation.ruleProbability.lower });
  return { assessment, simulation: { ...simulation, unstable: isUnstable(simulation, assessment) } };
}

type Pass = CompositeDraws & { readonly ers: ErsDraws | null };

/** The same measurement draws twice: with everything else at its deterministic value, and with everything uncertain. */
export function simulatePasses(
  input: AssessmentInput,
  assessment: Assessment,
  options: SimulationOptions,
): { readonly criteria: CriteriaDraws; readonly data: Pass; readonly total: Pass } {
  const { draws } = options;
  const { parameters, indicators } = assessment;
  const uniforms = options.uniforms ?? openUniforms(options, draws);
  const uses = input.objectives.flatMap((objective) => objective.indicators);
  const useOf = new Map(uses.map((use) => [use.id, use]));
  const scores = new Map(
    indicators
      .filter(({ isScored }) => isScored)
      .map((item) => [item.id, simulateScores(item, useOf.get(item.id)!, { uniforms, parameters })]),
  );
  const criteria = simulateCriteria(input, assessment, { uniforms, draws });
  const run = (variation: Variation): Pass => {
    const composite = simulateComposite(input.objectives, assessment, { scores, variation });
    return { ...composite, ers: simulateErs(composite, criteria, { assessment, variation }) };
  };
  return { criteria, data: run(measurementOnly(draws)), total: run(everything(uniforms, draws, parameters)) };
}

function isUnstable(
  { probabilities, modal }: Pick<Simulation, 'probabilities' | 'modal'>,
  { verdict }: Assessment,
): boolean {
  return modal !== verdict.readiness || probabilities[modal] < 0.5;
}

/** Of equally frequent classes the first, which is the more cautious. */
function mostFrequent(probabilities: Simulation['probabilities']): ReadinessClass {
  return READINESS_CLASSES.reduce((most, name) => (probabilities[name] > probabilities[most] ? name : most));
}

function isWithoutError({ isScored, progress, observation }: IndicatorAssessment): boolean {
  return isScored && progress.score !== null && observation?.distribution === null;
}

function summaryOf(column: Float64Array | null | undefined): DrawSummary | null {
  return column === null || column === undefined ? null : summariseDraws(column, LEVEL);
}

function intervalOf(column: Float64Array | null | undefined): SimulatedInterval | null {
  if (column === null || column === undefined) return null;
  const [lower, upper] = quantilesType7(column, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]);
  return { lower: lower!, upper: upper! };
}
