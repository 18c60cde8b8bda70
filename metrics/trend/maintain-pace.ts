import { requireFinite } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { isInRange } from '#metrics/progress/is-met.ts';
import { classOfRatio, type DatedValue, type Pace, type PaceClass, quotient, requireYears } from './pace.ts';
import { annualRate } from './pace-rates.ts';

export type MaintainPaceInput = {
  readonly baseline: DatedValue;
  readonly latest: DatedValue;
  /** Bounds of the range to be kept; null: open on that side. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly deadline: number | null;
};

const NO_RATES = {
  actual: null,
  required: null,
  ratio: null,
  requiredFromNow: null,
  acceleration: null,
} as const;

/**
 * Pace of a `maintain` indicator: how fast its distance outside the range shrinks, against what the deadline needs.
 *
 * `actual = (δ₀ − δ₁)/(t₁ − t₀)`, `required = δ₀/(t_T − t₀)`, both in the indicator's unit per year, positive towards
 * the range. Classes in the order of §2.1; rates are null where undefined.
 *
 * @throws RangeError both bounds are open or crossed, or a year or a known value is not finite
 * @source Method §2.1.
 */
export function maintainPace(
  input: MaintainPaceInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): Pace {
  const { baseline, latest, lower, upper, deadline } = input;
  requireYears(input);
  requireRange(lower, upper);
  const verdict = (paceClass: PaceClass, rates: Partial<Pace> = {}): Pace => ({
    class: paceClass,
    method: 'linear',
    isFallback: false,
    ...NO_RATES,
    ...rates,
  });
  if (latest.value === null) return verdict('insufficient_data');
  if (isInRange(requireFinite(latest.value, 'latest.value'), lower, upper)) return verdict('in_range');
  const years = latest.t - baseline.t;
  if (baseline.value === null || years < parameters.pace.minimumSpanYears)
    return verdict('insufficient_data');
  const before = distanceOutside(requireFinite(baseline.value, 'baseline.value'), lower, upper);
  const now = distanceOutside(latest.value, lower, upper);
  const actual = annualRate({ from: now, to: before, years, method: 'linear' });
  if (deadline === null) return verdict('no_deadline', { actual });
  const required =
    before === 0 ? null : annualRate({ from: 0, to: before, years: deadline - baseline.t, method: 'linear' });
  const ratio = quotient(actual, required);
  if (deadline <= latest.t) return verdict('deadline_missed', { actual, required, ratio });
  const requiredFromNow = annualRate({ from: 0, to: now, years: deadline - latest.t, method: 'linear' });
  const acceleration = actual !== null && actual > 0 ? quotient(requiredFromNow, actual) : null;
  const paceClass =
    before === 0 ? 'moving_away' : classOfRatio(ratio, parameters.pace.profiles[parameters.pace.profile]);
  return verdict(paceClass, { actual, required, ratio, requiredFromNow, acceleration });
}

/** Natural scale; 0 within the tolerance of a bound. */
function distanceOutside(value: number, lower: number | null, upper: number | null): number {
  if (isInRange(value, lower, upper)) return 0;
  return Math.max(lower === null ? 0 : lower - value, upper === null ? 0 : value - upper);
}

function requireRange(lower: number | null, upper: number | null): void {
  if (lower === null && upper === null) throw new RangeError('lower and upper must not both be open');
  const least = lower === null ? Number.NEGATIVE_INFINITY : requireFinite(lower, 'lower');
  const most = upper === null ? Number.POSITIVE_INFINITY : requireFinite(upper, 'upper');
  if (least > most) throw new RangeError(`lower must not exceed upper, not ${least} and ${most}`);
}
