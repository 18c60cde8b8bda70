import { requireCount } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { capOf } from '#metrics/readiness/exit-readiness-score.ts';
import {
  READINESS_CLASSES,
  type ReadinessClass,
  readinessClass,
} from '#metrics/readiness/readiness-class.ts';
import {
  type DrawOptions,
  drawComposite,
  drawIndicators,
  type IndicatorDraws,
  MEASUREMENT_ONLY,
  type UncertaintySources,
} from './draw-composite.ts';
import { type CriteriaDraws, drawCriteria } from './draw-criteria.ts';
import { drawExitReadiness, drawOwnership } from './draw-exit-readiness.ts';
import { type DrawSummary, summariseDraws } from './draw-summary.ts';
import type { SimulationModel } from './simulation-model.ts';

export type TwoIntervals = {
  /** The deterministic value. */
  readonly central: number;
  /** Measurement only, and everything: the latter is the headline. */
  readonly data: DrawSummary;
  readonly total: DrawSummary;
};

export type ClassProbabilities = {
  readonly probabilities: Readonly<Record<ReadinessClass, number>>;
  readonly modal: ReadinessClass;
  /** The most frequent class is not the deterministic one, or comes up in fewer than half the draws. */
  readonly isUnstable: boolean;
};

export type MonteCarlo = {
  readonly seed: number;
  readonly draws: number;
  /** Largest standard error a probability below can have, `½/√draws`. */
  readonly standardError: number;
  /** Null: withheld. */
  readonly score: TwoIntervals | null;
  readonly ers: TwoIntervals | null;
  /** The exit-readiness score as published: capped in the draws in which the gates fail or stay undetermined. */
  readonly published: TwoIntervals | null;
  /** By criterion: probability that it holds; an interval where evidence is missing. */
  readonly criteria: Readonly<Record<string, TruthShares>>;
  readonly rule: TruthShares | null;
  readonly gates: TruthShares;
  readonly classes: ClassProbabilities;
  /** Draws of the score with every source, for comparisons and cost per point; null: withheld. */
  readonly scoreDraws: Float64Array | null;
};

/** Probability with what is undetermined counted as not holding (`lower`) and as holding (`upper`). */
export type TruthShares = { readonly lower: number; readonly upper: number };

export type MonteCarloOptions = {
  readonly seed: number;
  readonly draws?: number;
  readonly parameters?: MethodParameters;
  /** Absent: all of §7.3. */
  readonly sources?: UncertaintySources;
  readonly deterministicClass: ReadinessClass;
};

/**
 * Monte Carlo of one assessment: data and total interval of the score and the exit-readiness score, joint probabilities
 * of criteria, rule and gates, and the probability of each readiness class.
 *
 * 10 000 draws by default, every one a function of (seed, mission, input) alone. Per draw the class follows the decision
 * table with `P_rule` at its overall value and `R̄` fixed; what is undetermined for want of data stays so.
 *
 * @throws RangeError the draws are not a whole number of at least 1, or as the functions of the model
 * @source Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323. Method §7.3–7.5.
 */
export function monteCarlo(model: SimulationModel, options: MonteCarloOptions): MonteCarlo {
  const { seed, parameters = DEFAULT_PARAMETERS, deterministicClass } = options;
  const draws = requireCount(options.draws ?? parameters.uncertainty.draws, 'draws', 1);
  const { missionId, rule } = model;
  const base = { seed, missionId, draws, parameters };
  const measured: Measured = {
    indicators: drawIndicators(model.objectives ?? [], base),
    criteria: drawCriteria(model.criteria, { ...base, rule }),
  };
  const { criteria } = measured;
  const data = simulate(model, measured, { ...base, sources: MEASUREMENT_ONLY });
  const total = simulate(model, measured, { ...base, sources: options.sources ?? allSources(parameters) });
  const ruleShares = rule === null ? null : sharesOf(criteria.rule);
  const classes = classShares(
    model,
    { ...total, criteria, ruleProbability: model.ruleProbability ?? ruleShares?.lower ?? null },
    parameters,
  );
  return {
    seed,
    draws,
    standardError: 0.5 / Math.sqrt(draws),
    score: twoIntervals(model.score, data.composite, total.composite),
    ers: twoIntervals(model.ers, data.ers, total.ers),
    published: publishedIntervals(
      model,
      { data: data.ers, total: total.ers, gates: criteria.gates },
      parameters,
    ),
    criteria: Object.fromEntries(model.criteria.map(({ id }, i) => [id, sharesOf(criteria.truths[i]!)])),
    rule: ruleShares,
    gates: sharesOf(criteria.gates),
    classes: stability(classes, deterministicClass),
    scoreDraws: total.composite,
  };
}

/** Every source of §7.3 with its parameters. */
export function allSources(parameters: MethodParameters = DEFAULT_PARAMETERS): UncertaintySources {
  const { weightConcentration } = parameters.uncertainty;
  return { weightConcentration, isMethodUncertain: true, isMissingDrawn: true };
}

/** What does not depend on the sources: drawn once. */
type Measured = { readonly indicators: IndicatorDraws; readonly criteria: CriteriaDraws };

type Simulation = {
  readonly composite: Float64Array | null;
  readonly ownership: Float64Array | null;
  readonly ers: Float64Array | null;
};

function simulate(
  model: SimulationModel,
  { indicators, criteria }: Measured,
  options: DrawOptions,
): Simulation {
  const { objectives, durability } = model;
  const ownership = drawOwnership(model.ownership, indicators, options.draws);
  if (objectives === null) return { composite: null, ownership, ers: null };
  const composite = drawComposite(objectives, indicators, options);
  if (model.ers === null) return { composite, ownership, ers: null };
  const shares = criteria.shareMet.map((share) => 100 * share);
  const components = { achievement: composite, criteria: shares, durability, ownership };
  return { composite, ownership, ers: drawExitReadiness(components, options) };
}

type Judged = Simulation & { readonly criteria: CriteriaDraws; readonly ruleProbability: number | null };

function classShares(
  { reversal }: SimulationModel,
  { criteria, ownership, ers, ruleProbability }: Judged,
  parameters: MethodParameters,
): Record<ReadinessClass, number> {
  const counts = Object.fromEntries(READINESS_CLASSES.map((name) => [name, 0])) as Record<
    ReadinessClass,
    number
  >;
  const draws = criteria.gates.length;
  for (let draw = 0; draw < draws; draw++) {
    const name = readinessClass(
      {
        gates: criteria.gates[draw]!,
        rule: criteria.rule[draw]!,
        ruleProbability,
        ers: ers?.[draw] ?? null,
        reversal,
        ownership: ownership?.[draw] ?? null,
        shareMet: criteria.shareMet[draw]!,
      },
      parameters,
    );
    counts[name] += 1;
  }
  for (const name of READINESS_CLASSES) counts[name] /= draws;
  return counts;
}

function stability(
  probabilities: Record<ReadinessClass, number>,
  deterministic: ReadinessClass,
): ClassProbabilities {
  const modal = READINESS_CLASSES.reduce((most, name) =>
    probabilities[name] > probabilities[most] ? name : most,
  );
  return { probabilities, modal, isUnstable: modal !== deterministic || probabilities[modal] < 0.5 };
}

function sharesOf(truths: readonly Truth[]): TruthShares {
  const share = (truth: Truth) => truths.filter((item) => item === truth).length / truths.length;
  return { lower: share('T'), upper: 1 - share('F') };
}

function twoIntervals(
  central: number | null,
  data: Float64Array | null,
  total: Float64Array | null,
): TwoIntervals | null {
  if (central === null || data === null || total === null) return null;
  return { central, data: summariseDraws(data), total: summariseDraws(total) };
}

type UncappedDraws = {
  readonly data: Float64Array | null;
  readonly total: Float64Array | null;
  readonly gates: readonly Truth[];
};

function publishedIntervals(
  { ers, gates }: SimulationModel,
  drawn: UncappedDraws,
  parameters: MethodParameters,
): TwoIntervals | null {
  const capped = (scores: Float64Array | null) =>
    scores?.map((score, draw) => Math.min(score, capOf(drawn.gates[draw]!, parameters))) ?? null;
  const central = ers === null ? null : Math.min(ers, capOf(gates, parameters));
  return twoIntervals(central, capped(drawn.data), capped(drawn.total));
}
