import type { InputIndicator, InputSeries } from '#metrics/assessment/assessment-input.ts';
import { measuredBy } from '#metrics/assessment/series.ts';
import { spanOf } from '#metrics/assessment/span-of.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';

/** Values that are tried: whole multiples of a power of ten, so that a value is exactly what is shown of it. */
export type ValueSteps = {
  /** A step is `10^exponent`. */
  readonly exponent: number;
  /** The least and greatest multiple that is tried. */
  readonly least: number;
  readonly greatest: number;
};

/** A step is at most this share of the way from baseline to target … */
const LARGEST_STEP_SHARE = 1 / 100;
/** … unless the range is so wide that more than this many steps would have to be tried. */
const MOST_STEPS = 10_000;

type Surroundings = {
  readonly on: IsoDate;
  /** What the criteria on the same figure compare it with. */
  readonly thresholds: readonly number[];
  readonly parameters: MethodParameters;
};

/**
 * The steps in which the figure of an indicator is moved when looking for what would change the verdict.
 *
 * Step: the largest power of ten that is at most a hundredth of |T − B|; at least 1 where every figure is a whole number
 * known exactly, since what is counted does not come in fractions. Range: one |T − B| beyond everything that matters
 * (figure, baseline, target, thresholds), cut at the ends of the scale, above 0 on the log scale and for counts.
 *
 * Null: the indicator has neither a target nor a figure or threshold to judge a step by.
 */
export function valueSteps(
  indicator: InputIndicator,
  { on, thresholds, parameters }: Surroundings,
): ValueSteps | null {
  const { baseline, target, series } = indicator;
  const latest = measuredBy(series, on).at(-1);
  const given = [baseline?.value, target?.value, target?.lower, target?.upper, latest?.value, ...thresholds];
  const marks = given.filter((mark): mark is number => typeof mark === 'number');
  const span = spanOf(indicator, parameters) || Math.max(...marks.map(Math.abs), 0) / 10;
  if (marks.length === 0 || span === 0) return null;
  const [low, high] = withinScale(indicator, [Math.min(...marks) - span, Math.max(...marks) + span]);
  let exponent = exponentOf(span * LARGEST_STEP_SHARE);
  if (isCounted(series, marks)) exponent = Math.max(exponent, 0);
  while (multipleOf(high - low, exponent) > MOST_STEPS) exponent++;
  const least = Math.ceil(multipleOf(low, exponent) - ROUNDING);
  const isPositive = indicator.scale === 'log' && stepValue(least, exponent) <= 0;
  return {
    exponent,
    least: isPositive ? 1 : least,
    greatest: Math.floor(multipleOf(high, exponent) + ROUNDING),
  };
}

/** Multiples are quotients; a bound that is one must not be missed by its last digit. */
const ROUNDING = 1e-9;

/** The value of a multiple: the double nearest to the decimal, as if it had been read from text. */
export function stepValue(multiple: number, exponent: number): number {
  return exponent < 0 ? multiple / tenTo(-exponent) : multiple * tenTo(exponent);
}

/** How many steps a value is, not rounded. */
export function multipleOf(value: number, exponent: number): number {
  return exponent < 0 ? value * tenTo(-exponent) : value / tenTo(exponent);
}

/** Read from text, as every engine reads it alike. */
function tenTo(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** Exponent of the largest power of ten that is at most the size. */
function exponentOf(size: number): number {
  return Number(size.toExponential().split('e')[1]);
}

function isCounted({ observations }: InputSeries, marks: readonly number[]): boolean {
  const values = observations.flatMap(({ value }) => (value === null ? [] : [value]));
  const isExact = observations.every(
    ({ value, uncertainty }) => value === null || uncertainty.kind === 'none',
  );
  return isExact && [...values, ...marks].every(Number.isInteger);
}

/** Declared bounds, what a count or proportion can be, and what has a logarithm. */
function withinScale(
  { scale, series }: InputIndicator,
  [low, high]: readonly [number, number],
): readonly [number, number] {
  const { lowerBound, upperBound, observations } = series;
  const stated = observations.map(({ uncertainty }) => uncertainty);
  const cannotBeNegative =
    scale === 'log' || stated.some(({ kind }) => kind === 'count' || kind === 'proportion');
  const most = Math.min(
    ...stated.map((item) => (item.kind === 'proportion' ? item.scale : Infinity)),
    Infinity,
  );
  return [
    Math.max(low, lowerBound ?? -Infinity, cannotBeNegative ? 0 : -Infinity),
    Math.min(high, upperBound ?? Infinity, most),
  ];
}
