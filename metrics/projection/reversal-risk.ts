import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { directionSign, isTargetMet } from '#metrics/progress/is-met.ts';
import { onScale } from '#metrics/progress/scale.ts';
import { dampedTrendAt, fitDampedTrend } from './fit-damped-trend.ts';
import { probabilityBeyond } from './probability-beyond.ts';

export type ReversalIndicator = {
  /** Decimal years, ascending, since the last comparability break. */
  readonly t: readonly number[];
  readonly y: readonly number[];
  readonly direction: 'higher' | 'lower';
  readonly scale: Scale;
  /** Null: no target; the reference is then the latest observation. */
  readonly target: number | null;
  /** Global weight: objective weight × indicator weight. */
  readonly weight: number;
};

export type ReversalRisk = {
  /** Per indicator, a probability; null where it has no projection (fewer than 5 observations). */
  readonly risks: (number | null)[];
  /** Share of the weight that has a risk. */
  readonly coverage: number;
  /** Weighted mean risk R̄; null where less than 2/3 of the weight has one. */
  readonly reversal: number | null;
  /** Component D of exit readiness, `100·(1 − R̄)`; null with R̄. */
  readonly durability: number | null;
};

/** Shares are sums of weights: exactly two thirds must not fail by rounding. */
const ROUNDING = 1e-9;

type ReversalInput = {
  readonly indicators: readonly ReversalIndicator[];
  readonly horizonYears?: number;
  readonly damping?: number;
};

/** The risk of one indicator and what it counts. */
export type WeighedRisk = {
  /** A probability; null: not known. */
  readonly risk: number | null;
  /** Global weight: objective weight × indicator weight. */
  readonly weight: number;
};

/**
 * Risk that what was reached does not last: per indicator the probability, under the damped projection, that two years
 * on its value is worse than its reference, and the weighted mean of these.
 *
 * Reference: the target if the latest observation meets it, otherwise the latest observation. `R = 1 − F_t(s·(point −
 * reference)/sd; n − 2)`. Risks unknown to the method are null and never count as 0.
 *
 * @throws RangeError a negative weight or horizon, or as `fitDampedTrend`
 * @source Method §6.3.
 */
export function reversalRisk(
  input: ReversalInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): ReversalRisk {
  const horizon = {
    horizonYears: requireNonNegative(input.horizonYears ?? parameters.reversal.horizonYears, 'horizonYears'),
    damping: input.damping ?? parameters.projection.dampingPerYear,
  };
  const risks = input.indicators.map((indicator) => {
    const risk = indicatorReversalRisk(indicator, horizon);
    return risk.known ? risk.value : null;
  });
  return meanReversalRisk(
    input.indicators.map(({ weight }, i) => ({ weight, risk: risks[i]! })),
    parameters,
  );
}

/**
 * Weighted mean of known risks, and the durability component made of it; null where too little of the weight has one.
 *
 * @throws RangeError a negative weight
 * @source Method §6.3.
 */
export function meanReversalRisk(
  indicators: readonly WeighedRisk[],
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): ReversalRisk {
  let [total, covered, weighted] = [0, 0, 0];
  for (const [i, { weight, risk }] of indicators.entries()) {
    total += requireNonNegative(weight, `indicators[${i}].weight`);
    if (risk === null) continue;
    covered += weight;
    weighted += weight * risk;
  }
  const coverage = total > 0 ? covered / total : 0;
  const isCovered = covered > 0 && coverage >= parameters.reversal.minimumWeightShare - ROUNDING;
  const reversal = isCovered ? weighted / covered : null;
  return {
    risks: indicators.map(({ risk }) => risk),
    coverage,
    reversal,
    durability: reversal === null ? null : 100 * (1 - reversal),
  };
}

/** Years ahead, and φ per year in (0, 1]. */
export type ReversalHorizon = { readonly horizonYears: number; readonly damping: number };

/**
 * Risk of one indicator: the probability, under the damped projection, that at the horizon its value is worse than its
 * reference.
 *
 * Unknown (`undefined`): as `fitDampedTrend`, or `undefined_log` for a reference ≤ 0 on the log scale.
 *
 * @throws RangeError a negative horizon, a target that is not finite, or as `fitDampedTrend`
 * @source Method §6.3.
 */
export function indicatorReversalRisk(
  indicator: Omit<ReversalIndicator, 'weight'>,
  { horizonYears, damping }: ReversalHorizon,
): Outcome<number> {
  requireNonNegative(horizonYears, 'horizonYears');
  const { y, direction, scale, target } = indicator;
  const fit = fitDampedTrend({ ...indicator, damping });
  if (!fit.known) return fit;
  const latest = y[y.length - 1]!;
  const isHolding = target !== null && isTargetMet(latest, requireFinite(target, 'target'), direction);
  const reference = isHolding ? target : latest;
  if (scale === 'log' && reference <= 0) return unknown('undefined', 'undefined_log');
  const { point, sd } = dampedTrendAt(fit.value, horizonYears);
  const aim = { target: onScale(reference, scale), sign: directionSign(direction) };
  return known(1 - probabilityBeyond({ point, sd, n: fit.value.n, ...aim }));
}
