import { requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';

export type CountRateInput = {
  /** Events counted; whole for `φ = 1`, any non-negative number otherwise. */
  readonly count: number;
  /** Person-years at risk: mid-period population × covered share of a year × covered share of territory. */
  readonly exposure: number;
  /** Rate base K, for example 100 000. */
  readonly per: number;
  readonly level: number;
  /** φ ≥ 1: variance of the count divided by its mean; 1 is Poisson. */
  readonly dispersion: number;
};

export type RateInterval = {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

/**
 * Rate `K·k/E` with its quasi-Poisson interval for over-dispersed counts (NB1 form; `φ = 1` is Garwood's exact one).
 *
 * `lower = (K/E)·φ·Q_Γ(α/2; k/φ)`, 0 if `k = 0`; `upper = (K/E)·φ·Q_Γ(1 − α/2; k/φ + 1)`. Unit: events per `per`.
 * The interval covers chance, not under-recording.
 *
 * @throws RangeError a negative count, a non-positive exposure or rate base, `φ < 1`, or a level outside (0, 1)
 * @source Method §3.2; Garwood F. (1936), Biometrika 28(3/4), 437–442.
 */
export function countRate({ count, exposure, per, level, dispersion }: CountRateInput): RateInterval {
  requireNonNegative(count, 'count');
  const scale = requirePositive(per, 'per') / requirePositive(exposure, 'exposure');
  if (!(requirePositive(dispersion, 'dispersion') >= 1)) {
    throw new RangeError(`dispersion must be at least 1, not ${dispersion}`);
  }
  const tail = (1 - requireLevel(level, 'level')) / 2;
  const lower = count === 0 ? 0 : dispersion * gammaQuantile(tail, count / dispersion);
  const upper = dispersion * gammaQuantile(1 - tail, count / dispersion + 1);
  return { value: scale * count, lower: scale * lower, upper: scale * upper, level };
}
