import { requireFinite, requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { median } from '#metrics/stats/median.ts';
import { requireFiniteSeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';

export const STALENESS_STATUSES = ['current', 'ageing', 'stale', 'expired'] as const;
export type StalenessStatus = (typeof STALENESS_STATUSES)[number];

export type StalenessInput = {
  /** Evaluation date − end of the reference period, years; negative while the period is still running. */
  readonly ageYears: number;
  /** Publication frequency f, years between periods. */
  readonly frequencyYears: number;
  /** Publication lag ℓ, years from the end of a period. */
  readonly lagYears: number;
  /** Sd of the value itself, in the indicator's unit. */
  readonly valueSd: number;
  /** |T − B|, in the indicator's unit. */
  readonly span: number;
  /** Values of the series, one a year, oldest first; may be empty. */
  readonly annualValues: readonly number[];
};

export type Staleness = {
  readonly status: StalenessStatus;
  /** Years beyond frequency and lag, at least 0. */
  readonly excessAgeYears: number;
  /** Sd of one year's change, in the indicator's unit. */
  readonly stepSd: number;
  readonly stepSource: 'mad_differences' | 'default_share';
  /** Sd widened by age; null when expired: the observation is then treated as missing. */
  readonly sd: number | null;
  readonly isUsable: boolean;
};

const MINIMUM_DIFFERENCES = 4;
/** Makes the median absolute deviation an estimate of the sd of a normal distribution. */
const MAD_TO_SD = 1.4826;
/** Ages are sums of calendar fractions; one exactly at a limit must not fall beyond it by rounding. */
const ROUNDING_YEARS = 1e-9;

/**
 * Age class of an observation and its uncertainty when carried forward as a random walk.
 *
 * Current up to `f + ℓ`, ageing up to `2f + ℓ`, stale up to `4f + ℓ`, then expired.
 * `sd' = √(sd² + (a − f − ℓ)₊·σ²_step)`, with `σ_step = 1.4826·MAD` of the annual differences when there are at
 * least four and it is positive, else a tenth of the span.
 *
 * @throws RangeError naming an argument that is not finite, negative where it must not be, or a frequency of 0.
 * @source Method §3.6.
 */
export function staleness(
  input: StalenessInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): Staleness {
  const age = requireFinite(input.ageYears, 'ageYears');
  const frequency = requirePositive(input.frequencyYears, 'frequencyYears');
  const lag = requireNonNegative(input.lagYears, 'lagYears');
  const valueSd = requireNonNegative(input.valueSd, 'valueSd');
  const span = requireNonNegative(input.span, 'span');
  const status = statusOf({ age, frequency, lag }, parameters);
  const excess = age - frequency - lag;
  const excessAgeYears = excess > ROUNDING_YEARS ? excess : 0;
  const robust = robustStep(input.annualValues);
  const stepSd = robust ?? parameters.staleness.stepShare * span;
  const isUsable = status !== 'expired';
  return {
    status,
    excessAgeYears,
    stepSd,
    stepSource: robust === null ? 'default_share' : 'mad_differences',
    sd: isUsable ? Math.sqrt(square(valueSd) + excessAgeYears * square(stepSd)) : null,
    isUsable,
  };
}

function statusOf(
  { age, frequency, lag }: { readonly age: number; readonly frequency: number; readonly lag: number },
  { staleness: limits }: MethodParameters,
): StalenessStatus {
  const isWithin = (multiple: number) => age <= multiple * frequency + lag + ROUNDING_YEARS;
  if (isWithin(limits.currentMultiple)) return 'current';
  if (isWithin(limits.ageingMultiple)) return 'ageing';
  return isWithin(limits.staleMultiple) ? 'stale' : 'expired';
}

/** Null when there are too few differences or they do not vary. */
function robustStep(annualValues: readonly number[]): number | null {
  requireFiniteSeries(annualValues, 'annualValues');
  const differences = annualValues.slice(1).map((value, index) => value - annualValues[index]!);
  if (differences.length < MINIMUM_DIFFERENCES) return null;
  const centre = median(differences);
  const step = MAD_TO_SD * median(differences.map((difference) => Math.abs(difference - centre)));
  return step > 0 ? step : null;
}

/** Timeliness component of the quality score (§12.1). */
export function timelinessOf(status: StalenessStatus): 0 | 2 | 4 {
  if (status === 'current') return 4;
  return status === 'ageing' ? 2 : 0;
}
