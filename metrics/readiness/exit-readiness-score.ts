import { atMostFull } from '#metrics/composite/full-score.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';

/** Each 0–100; null: not available. */
export type ErsComponents = {
  /** A: the composite score. */
  readonly achievement: number | null;
  /** C: weighted share of sunset-rule criteria met, in per cent. */
  readonly criteria: number | null;
  /** D: `100·(1 − R̄)`. */
  readonly durability: number | null;
  /** O: composite of the indicators tagged ownership. */
  readonly ownership: number | null;
};

export type AssumableComponent = 'durability' | 'ownership';

export type ExitReadinessScore = {
  /** Uncapped; null when withheld. */
  readonly ers: number | null;
  /** Capped at 49 when the gates fail, at 74 when they are undetermined. */
  readonly published: number | null;
  /** The score without the criteria component, the other weights renormalised. */
  readonly withoutCriteria: number | null;
  readonly assumed: readonly AssumableComponent[];
  readonly isWithheld: boolean;
  readonly withheldReason: ReasonCode | null;
};

/** Least value of a component in the geometric mean. */
const LEAST_COMPONENT = 1;
/** Means of scores may exceed 100 in the last digits. */
const ROUNDING = 1e-6;

/**
 * Exit-readiness score: weighted geometric mean of achievement, criteria, durability and ownership, each 0–100,
 * `exp(Σ w·ln max(component, 1))`, with weights 0.40, 0.30, 0.15, 0.15.
 *
 * Withheld without A (`achievement_unavailable`) or C (`criteria_unavailable`). D or O not available is set to 50 and
 * listed under `assumed`; more than one assumed withholds the score (`too_much_assumed`). The published score is
 * capped so that a failed safeguard is visible in the number itself.
 *
 * @throws RangeError when a component is not in [0, 100].
 * @source Method §6.1, §6.2.
 */
export function exitReadinessScore(
  components: ErsComponents,
  gates: Truth,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): ExitReadinessScore {
  requireComponents(components);
  const { ers: settings } = parameters;
  const assumed = (['durability', 'ownership'] as const).filter((name) => components[name] === null);
  const withheldReason = reasonToWithhold(components, assumed.length > settings.maximumAssumed);
  const { achievement, criteria } = components;
  if (withheldReason !== null || achievement === null || criteria === null) {
    return { ers: null, published: null, withoutCriteria: null, assumed, isWithheld: true, withheldReason };
  }
  const filled = {
    achievement,
    criteria,
    durability: components.durability ?? settings.assumedComponent,
    ownership: components.ownership ?? settings.assumedComponent,
  };
  const ers = geometricMean(filled, settings.weights);
  return {
    ers,
    published: Math.min(ers, capOf(gates, parameters)),
    withoutCriteria: geometricMean(filled, { ...settings.weights, criteria: 0 }),
    assumed,
    isWithheld: false,
    withheldReason: null,
  };
}

type Component = keyof ErsComponents;

function geometricMean(
  values: Readonly<Record<Component, number>>,
  weights: Readonly<Record<Component, number>>,
): number {
  const names = ['achievement', 'criteria', 'durability', 'ownership'] as const;
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  const log = names.reduce(
    (sum, name) => sum + weights[name] * ln(Math.max(values[name], LEAST_COMPONENT)),
    0,
  );
  return atMostFull(exp(log / total));
}

function reasonToWithhold(
  { achievement, criteria }: ErsComponents,
  isTooMuchAssumed: boolean,
): ReasonCode | null {
  if (achievement === null) return 'achievement_unavailable';
  if (criteria === null) return 'criteria_unavailable';
  return isTooMuchAssumed ? 'too_much_assumed' : null;
}

/** What the published score cannot exceed while the gates stand as they do (§6.2). */
export function capOf(gates: Truth, { ers }: MethodParameters): number {
  if (gates === 'T') return Number.POSITIVE_INFINITY;
  return gates === 'F' ? ers.capIfGatesFail : ers.capIfGatesUndetermined;
}

function requireComponents(components: ErsComponents): void {
  for (const [name, value] of Object.entries(components)) {
    if (value === null) continue;
    if (requireFinite(value, name) < 0 || value > 100 + ROUNDING) {
      throw new RangeError(`${name} must lie in [0, 100], not ${value}`);
    }
  }
}
