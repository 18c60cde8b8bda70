import { ln } from '#metrics/stats/ln.ts';

/**
 * The adjustable conventions of the method, with their defaults (method, Annex B). They are published with every
 * result and varied in the sensitivity analysis. Nothing else is adjustable.
 */
export const METHOD_VERSION = '1.5';

export type PaceThresholds = {
  readonly onTrack: number;
  readonly moderate: number;
  readonly insufficient: number;
};
export type ClassThresholds = { readonly emerging: number; readonly drawdown: number; readonly exit: number };

export type MethodParameters = {
  /** §1.2: protection width as a share of |T|, and the least width on the log scale. */
  readonly protection: { readonly shareOfTarget: number; readonly minimumLogWidth: number };
  /** §2.1: pace classes; the alternative thresholds follow the UN SDG Progress Chart. */
  readonly pace: {
    readonly profile: 'eurostat' | 'un';
    readonly profiles: { readonly eurostat: PaceThresholds; readonly un: PaceThresholds };
    /** Annual rate that counts as significant where there is no target, a share. */
    readonly significantAnnualRate: number;
    readonly minimumSpanYears: number;
  };
  /** §2.4: observations needed, and the likelihoods of the direction. */
  readonly trend: { readonly minimumObservations: number; readonly likely: number; readonly clear: number };
  /** §3: confidence level of displayed data intervals. */
  readonly displayLevel: number;
  /** §3.4: design effect of a cluster sample that states none. */
  readonly designEffect: number;
  /** §3.5: assumed sd as a share of |T − B|, by quality grade. */
  readonly assumedSdShare: { readonly A: number; readonly B: number; readonly C: number; readonly D: number };
  /** §3.6: ages up to `multiple·f + ℓ`; step sd as a share of |T − B|; f of series without a fixed rhythm. */
  readonly staleness: {
    readonly currentMultiple: number;
    readonly ageingMultiple: number;
    readonly staleMultiple: number;
    readonly stepShare: number;
    readonly irregularFrequencyYears: number;
  };
  /** §4.3: least score that enters a geometric mean. */
  readonly floor: number;
  /** §4.4: shares of weight that must be observed. */
  readonly coverage: { readonly objective: number; readonly mission: number };
  /** §5.3: probability at which a condition counts as met. */
  readonly decisionProbability: number;
  /** §6.1–6.2: weights of the exit-readiness components, caps, and the value of an assumed component. */
  readonly ers: {
    readonly weights: {
      readonly achievement: number;
      readonly criteria: number;
      readonly durability: number;
      readonly ownership: number;
    };
    readonly capIfGatesFail: number;
    readonly capIfGatesUndetermined: number;
    readonly assumedComponent: number;
    readonly maximumAssumed: number;
  };
  /** §6.3. */
  readonly reversal: { readonly horizonYears: number; readonly minimumWeightShare: number };
  /** §6.4. */
  readonly readiness: {
    readonly thresholds: ClassThresholds;
    readonly thresholdShift: number;
    readonly ruleProbability: number;
    readonly reversalForExit: number;
    readonly reversalForDrawdown: number;
    readonly ownershipForExit: number;
    readonly shareMetForDrawdown: number;
  };
  /** §6.5: months before the sunset date from which it is approaching. */
  readonly sunsetApproachingMonths: number;
  /** §7. */
  readonly uncertainty: {
    readonly draws: number;
    readonly previewDraws: number;
    readonly weightConcentration: number;
    readonly sobolBaseRows: number;
  };
  /** §8.1: damping per year and interval level. */
  readonly projection: { readonly dampingPerYear: number; readonly level: number };
  /** §12.2. */
  readonly suppression: { readonly minimumCount: number; readonly minimumSensitiveCount: number };
};

/** Path of one value of the set: `pace.profiles.eurostat.onTrack`. */
export type ParameterPath = PathsOf<MethodParameters>;

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends object ? `${K}.${PathsOf<T[K]>}` : K;
}[keyof T & string];

export const DEFAULT_PARAMETERS: MethodParameters = deepFreeze({
  protection: { shareOfTarget: 0.1, minimumLogWidth: ln(1.1) },
  pace: {
    profile: 'eurostat',
    profiles: {
      eurostat: { onTrack: 0.95, moderate: 0.6, insufficient: 0 },
      un: { onTrack: 0.95, moderate: 0.5, insufficient: -0.1 },
    },
    significantAnnualRate: 0.01,
    minimumSpanYears: 1,
  },
  trend: { minimumObservations: 5, likely: 0.8, clear: 0.95 },
  displayLevel: 0.95,
  designEffect: 2,
  assumedSdShare: { A: 0.02, B: 0.05, C: 0.1, D: 0.2 },
  staleness: {
    currentMultiple: 1,
    ageingMultiple: 2,
    staleMultiple: 4,
    stepShare: 0.1,
    irregularFrequencyYears: 1,
  },
  floor: 1,
  coverage: { objective: 2 / 3, mission: 0.75 },
  decisionProbability: 0.8,
  ers: {
    weights: { achievement: 0.4, criteria: 0.3, durability: 0.15, ownership: 0.15 },
    capIfGatesFail: 49,
    capIfGatesUndetermined: 74,
    assumedComponent: 50,
    maximumAssumed: 1,
  },
  reversal: { horizonYears: 2, minimumWeightShare: 2 / 3 },
  readiness: {
    thresholds: { emerging: 40, drawdown: 60, exit: 75 },
    thresholdShift: 5,
    ruleProbability: 0.8,
    reversalForExit: 1 / 3,
    reversalForDrawdown: 0.5,
    ownershipForExit: 60,
    shareMetForDrawdown: 0.5,
  },
  sunsetApproachingMonths: 12,
  uncertainty: { draws: 10_000, previewDraws: 2_000, weightConcentration: 50, sobolBaseRows: 2_048 },
  projection: { dampingPerYear: 0.9, level: 0.9 },
  suppression: { minimumCount: 5, minimumSensitiveCount: 10 },
});

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
