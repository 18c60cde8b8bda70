import { requireFinite } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters, type PaceThresholds } from '#metrics/parameters.ts';
import { directionSign, isTargetMet } from '#metrics/progress/is-met.ts';
import { toleranceOf } from '#metrics/progress/scale.ts';
import { annualRate, chooseRateMethod, type RateMethod } from './pace-rates.ts';

export const PACE_CLASSES = [
  'target_met',
  'in_range',
  'on_track',
  'moderate',
  'insufficient',
  'moving_away',
  'deadline_missed',
  'no_deadline',
  'significant_progress',
  'moderate_progress',
  'no_change',
  'moderate_away',
  'significant_away',
  'insufficient_data',
  'undefined',
] as const;
export type PaceClass = (typeof PACE_CLASSES)[number];

/** A value at a decimal year; null where it is not known. */
export type DatedValue = { readonly t: number; readonly value: number | null };

export type PaceInput = {
  readonly direction: 'higher' | 'lower';
  readonly baseline: DatedValue;
  readonly latest: DatedValue;
  readonly target: number | null;
  /** Decimal year by which the target is due; null: no deadline. */
  readonly deadline: number | null;
  readonly rate?: 'auto' | RateMethod;
  /** Whether proportional change has a meaning; WGI and other interval scales: false. */
  readonly isRatioScale: boolean;
};

export type Pace = {
  readonly class: PaceClass;
  readonly method: RateMethod;
  /** Compound growth was asked for, but a value is not positive. */
  readonly isFallback: boolean;
  /** Change per year: a share (`cagr`) or in the unit of the indicator (`linear`). */
  readonly actual: number | null;
  readonly required: number | null;
  readonly ratio: number | null;
  readonly requiredFromNow: number | null;
  readonly acceleration: number | null;
};

const NO_RATES = {
  actual: null,
  required: null,
  ratio: null,
  requiredFromNow: null,
  acceleration: null,
} as const;
const UNCHANGED = 1e-12;

/**
 * Actual against required pace from baseline to target, two points only: shown beside the trend, which uses all.
 *
 * `ratio = actual/required`, classes by the profile's thresholds, first rule that applies (§2.1); without a target by
 * the actual compound rate. A target without a deadline has no required pace: `no_deadline`. Rates are null where
 * undefined, and all of them when the baseline is missing or less than a year (parameter) before the latest value.
 *
 * @throws RangeError a year or a known value is not finite
 * @source After Eurostat, Sustainable development in the European Union, annex on indicator trends. Method §2.1.
 */
export function pace(input: PaceInput, parameters: MethodParameters = DEFAULT_PARAMETERS): Pace {
  const { baseline, latest, target, rate = 'auto', isRatioScale } = input;
  requireYears(input);
  if (target !== null) requireFinite(target, 'target');
  const choice = chooseRateMethod({ rate, isRatioScale, values: [baseline.value, latest.value, target] });
  const isMet =
    latest.value !== null && target !== null && isTargetMet(latest.value, target, input.direction);
  const hasSpan = latest.t - baseline.t >= parameters.pace.minimumSpanYears;
  if (latest.value === null || baseline.value === null || !hasSpan) {
    return { class: isMet ? 'target_met' : 'insufficient_data', ...choice, ...NO_RATES };
  }
  const known: KnownPace = {
    ...input,
    start: baseline.value,
    now: latest.value,
    isMet,
    method: choice.method,
  };
  const rates = ratesOf(known);
  return { class: classOf(known, rates, parameters), ...choice, ...rates };
}

type KnownPace = PaceInput & {
  readonly start: number;
  readonly now: number;
  readonly isMet: boolean;
  readonly method: RateMethod;
};

type Rates = Omit<Pace, 'class' | 'method' | 'isFallback'>;

function ratesOf({
  direction,
  baseline,
  latest,
  target,
  deadline,
  start,
  now,
  isMet,
  method,
}: KnownPace): Rates {
  const actual = annualRate({ from: start, to: now, years: latest.t - baseline.t, method });
  if (target === null || deadline === null) return { ...NO_RATES, actual };
  const sign = directionSign(direction);
  const required = annualRate({ from: start, to: target, years: deadline - baseline.t, method });
  const requiredFromNow = isMet
    ? null
    : annualRate({ from: now, to: target, years: deadline - latest.t, method });
  const hasDistance = sign * (target - start) > toleranceOf(target);
  return {
    actual,
    required,
    ratio: hasDistance ? quotient(actual, required) : null,
    requiredFromNow,
    acceleration: actual !== null && sign * actual > 0 ? quotient(requiredFromNow, actual) : null,
  };
}

function classOf(known: KnownPace, rates: Rates, { pace: parameters }: MethodParameters): PaceClass {
  const { direction, target, deadline, start, latest, isMet, method } = known;
  const sign = directionSign(direction);
  if (isMet) return 'target_met';
  if (target === null) {
    if (method !== 'cagr' || rates.actual === null) return 'undefined';
    return classWithoutTarget(sign * rates.actual, parameters.significantAnnualRate);
  }
  if (deadline === null) return 'no_deadline';
  if (deadline <= latest.t) return 'deadline_missed';
  if (sign * (target - start) <= toleranceOf(target)) return 'moving_away';
  return classOfRatio(rates.ratio, parameters.profiles[parameters.profile]);
}

/** Rules 8–11: how far the actual pace is of the required one. */
export function classOfRatio(ratio: number | null, thresholds: PaceThresholds): PaceClass {
  if (ratio === null) return 'undefined';
  if (ratio >= thresholds.onTrack) return 'on_track';
  if (ratio >= thresholds.moderate) return 'moderate';
  return ratio >= thresholds.insufficient ? 'insufficient' : 'moving_away';
}

function classWithoutTarget(rate: number, significant: number): PaceClass {
  if (Math.abs(rate) <= UNCHANGED) return 'no_change';
  if (rate >= significant) return 'significant_progress';
  if (rate > 0) return 'moderate_progress';
  return rate > -significant ? 'moderate_away' : 'significant_away';
}

/** Null where either part is unknown or the quotient has no finite value. */
export function quotient(dividend: number | null, divisor: number | null): number | null {
  if (dividend === null || divisor === null || divisor === 0) return null;
  const value = dividend / divisor;
  return Number.isFinite(value) ? value : null;
}

/** @throws RangeError naming the year or value that is not finite */
export function requireYears(input: Pick<PaceInput, 'baseline' | 'latest' | 'deadline'>): void {
  requireFinite(input.baseline.t, 'baseline.t');
  requireFinite(input.latest.t, 'latest.t');
  if (input.deadline !== null) requireFinite(input.deadline, 'deadline');
  if (input.baseline.value !== null) requireFinite(input.baseline.value, 'baseline.value');
  if (input.latest.value !== null) requireFinite(input.latest.value, 'latest.value');
}
