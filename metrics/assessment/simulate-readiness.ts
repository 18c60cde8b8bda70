import { atMostFull } from '#metrics/composite/full-score.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import {
  READINESS_CLASSES,
  type ReadinessClass,
  readinessClass,
} from '#metrics/readiness/readiness-class.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import type { Assessment } from './assessment.ts';
import type { CompositeDraws } from './simulate-composite.ts';
import type { CriteriaDraws } from './simulate-criteria.ts';
import { MET, NOT_MET } from './simulate-rule.ts';
import type { Variation } from './simulate-variation.ts';

/** Draws of one exit-readiness score, 0–100. */
export type ErsDraws = {
  readonly uncapped: Float64Array;
  /** Capped where the gates of the draw fail or are undetermined. */
  readonly published: Float64Array;
};

/** Least value of a component in the geometric mean. */
const LEAST_COMPONENT = 1;

/** By the number that stands for a truth in a column. */
const TRUTHS: readonly Truth[] = ['F', 'U', 'T'];

/**
 * Draws of the exit-readiness score; null where the assessment withholds it.
 *
 * Durability is fixed. An assumed component has a drawn value standing in for it, or stays at the assumed value.
 *
 * @source Method §6.2, §7.3.
 */
export function simulateErs(
  { composite, ownership }: CompositeDraws,
  { gates, shareMet }: CriteriaDraws,
  { assessment, variation }: { readonly assessment: Assessment; readonly variation: Variation },
): ErsDraws | null {
  const { parameters, components, ers } = assessment;
  if (ers.isWithheld || composite === null || shareMet === null) return null;
  const { draws, standIn } = variation;
  const constant = (value: number) => new Float64Array(draws).fill(value);
  const assumed = (name: string) => standIn(`assumed/${name}`) ?? constant(parameters.ers.assumedComponent);
  const values = [
    composite,
    shareMet.map((share) => 100 * share),
    components.durability === null ? assumed('durability') : constant(components.durability),
    ownership ?? assumed('ownership'),
  ];
  const weights = variation.weigh(componentShares(parameters));
  const uncapped = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let log = 0;
    for (let i = 0; i < values.length; i++)
      log += weights[i]![draw]! * ln(Math.max(values[i]![draw]!, LEAST_COMPONENT));
    uncapped[draw] = atMostFull(exp(log));
  }
  return {
    uncapped,
    published: uncapped.map((score, draw) => Math.min(score, capOf(gates[draw]!, parameters))),
  };
}

/** What the class depends on that is the same in every draw; null: not known. */
type FixedInputs = {
  readonly ruleProbability: number | null;
  readonly reversal: number | null;
  readonly parameters: MethodParameters;
};

type JudgedDraws = { readonly ownership: Float64Array | null; readonly ers: ErsDraws | null };

/**
 * Readiness class of each draw, as its place in `READINESS_CLASSES`; `P_rule` and the reversal risk fixed.
 *
 * @source Method §6.4, §7.5.
 */
export function drawnClasses(
  { ownership, ers }: JudgedDraws,
  { gates, rule, shareMet }: CriteriaDraws,
  { ruleProbability, reversal, parameters }: FixedInputs,
): Uint8Array {
  const places = new Map(READINESS_CLASSES.map((name, place) => [name, place]));
  const classes = new Uint8Array(gates.length);
  for (let draw = 0; draw < gates.length; draw++) {
    const name = readinessClass(
      {
        gates: TRUTHS[gates[draw]!]!,
        rule: rule === null ? 'U' : TRUTHS[rule[draw]!]!,
        ruleProbability,
        ers: ers === null ? null : ers.uncapped[draw]!,
        reversal,
        ownership: ownership === null ? null : ownership[draw]!,
        shareMet: shareMet === null ? null : shareMet[draw]!,
      },
      parameters,
    );
    classes[draw] = places.get(name)!;
  }
  return classes;
}

/** Frequency of each readiness class over the draws. */
export function classProbabilities(
  judged: JudgedDraws,
  criteria: CriteriaDraws,
  fixed: FixedInputs,
): Readonly<Record<ReadinessClass, number>> {
  const counts = new Uint32Array(READINESS_CLASSES.length);
  const classes = drawnClasses(judged, criteria, fixed);
  for (const place of classes) counts[place]!++;
  const shares = READINESS_CLASSES.map((name, place) => [name, counts[place]! / classes.length] as const);
  return Object.fromEntries(shares) as Record<ReadinessClass, number>;
}

/** The components of exit readiness as a group of siblings. */
export function componentShares({ ers: { weights } }: MethodParameters) {
  const names = ['achievement', 'criteria', 'durability', 'ownership'] as const;
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  return names.map((name) => ({ id: `component/${name}`, share: weights[name] / total }));
}

function capOf(gates: number, { ers }: MethodParameters): number {
  if (gates === MET) return Number.POSITIVE_INFINITY;
  return gates === NOT_MET ? ers.capIfGatesFail : ers.capIfGatesUndetermined;
}
