import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import { square } from '#metrics/stats/square.ts';

/** Counts of several periods with what they are counted over. */
export type ExposedCounts = {
  readonly counts: readonly number[];
  /** Person-years at risk per period, all positive. */
  readonly exposure: readonly number[];
  /** Decimal years, in any order. */
  readonly t: readonly number[];
};

export type PoissonTrend = { readonly logSlope: number; readonly expected: number[] };

const MAX_STEPS = 200;

/**
 * Maximum likelihood fit of `ln E(kᵢ) = ln Eᵢ + α + β·tᵢ` to Poisson counts; null where no finite fit exists.
 *
 * With α profiled out, β is the root of an increasing function: the mean time of the fitted counts equals the mean
 * time of the observed ones. Newton's method, held inside a bracket.
 *
 * @source McCullagh P., Nelder J. A. (1989), Generalized Linear Models, 2nd ed., §6.2.
 */
export function fitPoissonTrend({ counts, exposure, t }: ExposedCounts): PoissonTrend | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const observedMean = counts.reduce((sum, count, i) => sum + count * t[i]!, 0) / total;
  const [first, last] = [Math.min(...t), Math.max(...t)];
  if (observedMean <= first || observedMean >= last) return null;
  let [least, most, slope] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let step = 0; step < MAX_STEPS; step++) {
    const { mean, variance } = timesWeighted(slope, { exposure, t, origin: observedMean });
    if (mean > 0) most = slope;
    else least = slope;
    const next = within(slope - mean / variance, { least, most, slope, span: last - first });
    const isDone = Math.abs(next - slope) <= 1e-14 * Math.max(1, Math.abs(next));
    slope = next;
    if (isDone) break;
  }
  const raw = t.map((time, i) => exposure[i]! * exp(slope * (time - observedMean)));
  const scale = total / raw.reduce((sum, value) => sum + value, 0);
  const expected = raw.map((value) => value * scale);
  return expected.every((value) => value > 0 && Number.isFinite(value))
    ? { logSlope: slope, expected }
    : null;
}

type Times = Pick<ExposedCounts, 'exposure' | 't'> & { readonly origin: number };

/** Mean (about the origin) and variance of time, weighted by the fitted counts `Eᵢ·exp(β·tᵢ)`. */
function timesWeighted(slope: number, { exposure, t, origin }: Times): { mean: number; variance: number } {
  const exponents = t.map((time, i) => ln(exposure[i]!) + slope * (time - origin));
  const largest = Math.max(...exponents);
  const weights = exponents.map((exponent) => exp(exponent - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, i) => sum + weight * (t[i]! - origin), 0) / total;
  const variance =
    weights.reduce((sum, weight, i) => sum + weight * square(t[i]! - origin - mean), 0) / total;
  return { mean, variance };
}

type Bracket = {
  readonly least: number;
  readonly most: number;
  readonly slope: number;
  readonly span: number;
};

/** Newton's step if it stays inside the bracket, otherwise its middle, or a step outwards while one side is open. */
function within(step: number, { least, most, slope, span }: Bracket): number {
  if (step > least && step < most && Math.abs(step - slope) <= 10 / span) return step;
  if (Number.isFinite(least) && Number.isFinite(most)) return (least + most) / 2;
  return Number.isFinite(least) ? slope + 5 / span : slope - 5 / span;
}
