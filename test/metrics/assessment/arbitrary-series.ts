import fc from 'fast-check';
import type { InputObservation, InputSeries } from '#metrics/assessment/assessment-input.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';

/** How much of the record is wanting: `few` gives missions that mostly have a score, `many` such that mostly have none. */
export type Gaps = 'few' | 'many';

/** Between what values an indicator moves, and whether they are quantities that cannot be negative. */
export type Journey = { readonly from: number; readonly to: number; readonly isPositive: boolean };

/** Years that a series may speak of. They have ended by the evaluation dates of arbitrary missions. */
const FIRST_YEAR = 2014;
const YEARS = Array.from({ length: 12 }, (_, index) => FIRST_YEAR + index);

/**
 * Annual figures on the way from one value to another and beyond, with gaps, gaps said openly, breaks and every kind
 * of stated error. References begin with `name`.
 */
export function arbitrarySeries(name: string, journey: Journey, gaps: Gaps): fc.Arbitrary<InputSeries> {
  const years =
    gaps === 'many' ? fc.subarray(YEARS) : fc.subarray(YEARS.slice(3, -1), { minLength: 3 }).map(withLatest);
  const observations = fc
    .record({
      years,
      reached: fc.oneof(
        { weight: 2, arbitrary: fc.double({ min: 0.7, max: 1.3, noNaN: true }) },
        { weight: 1, arbitrary: fc.double({ min: -0.2, max: 1, noNaN: true }) },
      ),
      stray: fc.array(fc.double({ min: -0.06, max: 0.06, noNaN: true }), ofYears),
      errors: fc.array(arbitraryError(gaps), ofYears),
      grade: fc.constantFrom('A', 'A', 'A', 'B', 'B', 'B', 'C', 'D', null),
    })
    .map(({ years, reached, stray, errors, grade }) =>
      years.map((year, index): InputObservation => {
        const error = errors[index]!;
        const travelled = reached * ((year - FIRST_YEAR) / (YEARS.length - 1)) + stray[index]!;
        const value = valueAt(journey, travelled);
        return {
          period: parsePeriod(String(year))!,
          value: error === 'no_figure' ? null : value,
          uncertainty: error === 'no_figure' ? { kind: 'unknown' } : stated(error, value, journey),
          grade,
          publishedOn: null,
          breakBefore: stray[index]! > 0.0594,
          ref: `${name}/${year}`,
        };
      }),
    );
  return fc.record({
    frequency: fc.constantFrom('annual', 'annual', 'annual', 'irregular'),
    lagYears: fc.constantFrom(0, 0.25, 0.5),
    lowerBound: fc.constantFrom(null, journey.isPositive ? 0 : null),
    upperBound: fc.constant(null),
    observations,
  });
}

const ofYears = { minLength: YEARS.length, maxLength: YEARS.length };

function withLatest(years: number[]): number[] {
  return [...years, YEARS.at(-1)!];
}

type ErrorKind = 'no_figure' | Exclude<StatedUncertainty['kind'], never>;

function arbitraryError(gaps: Gaps): fc.Arbitrary<ErrorKind> {
  return fc.oneof(
    { weight: gaps === 'many' ? 4 : 0, arbitrary: fc.constant('no_figure') },
    { weight: 3, arbitrary: fc.constant('none') },
    { weight: 2, arbitrary: fc.constant('unknown') },
    { weight: 6, arbitrary: fc.constant('standard_error') },
    { weight: 3, arbitrary: fc.constant('interval') },
    { weight: 1, arbitrary: fc.constant('count') },
    { weight: 1, arbitrary: fc.constant('proportion') },
  );
}

function valueAt({ from, to, isPositive }: Journey, share: number): number {
  const value = Number((from + share * (to - from)).toPrecision(4));
  return isPositive ? Math.max(value, 0.01) : value;
}

/** An error as publishers state it, a fiftieth of the journey; counts and shares need a positive value. */
function stated(
  kind: Exclude<ErrorKind, 'no_figure'>,
  value: number,
  { from, to, isPositive }: Journey,
): StatedUncertainty {
  const width = Math.abs(to - from) / 50;
  const isCountable = isPositive && value > 0;
  if (kind === 'standard_error') return { kind, standardError: width };
  if (kind === 'interval') return { kind, lower: value - width, upper: value + 2 * width, level: 0.9 };
  if (kind === 'count' && isCountable)
    return { kind, count: 30 * value, exposure: 3000, per: 100, dispersion: null };
  if (kind === 'proportion' && isCountable && value <= 100)
    return { kind, successes: 4 * value, trials: 400, designEffect: 1.5, scale: 100 };
  return { kind: kind === 'none' ? 'none' : 'unknown' };
}
