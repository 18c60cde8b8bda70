import { aggregate, type Mean } from './aggregate.ts';

/** The objective scores averaged in other ways, published beside the score (method §4.5). */
export type BesideValues = {
  readonly arithmetic: number;
  readonly geometric: number;
  readonly harmonic: number;
  readonly minimum: number;
  /** Power mean with p = ½. */
  readonly powerHalf: number;
};

export type ObjectiveValues = {
  readonly values: readonly (number | null)[];
  readonly weights: readonly number[];
  /** Least value that enters the geometric, harmonic and power mean, above 0. */
  readonly floor: number;
};

/**
 * Arithmetic, geometric, harmonic, minimum and power mean ½ of the objectives that have a score; null when none has.
 *
 * The floor applies to the means that a single 0 would annihilate, not to the arithmetic mean and the minimum. An
 * objective without weight counts in none of them.
 *
 * @throws RangeError when a value or weight is unusable.
 * @source Method §4.5.
 */
export function besideValues({ values, weights, floor }: ObjectiveValues): BesideValues | null {
  const known = values.filter((value, index) => value !== null && weights[index]! > 0);
  if (known.length === 0) return null;
  const meanOf = (mean: Mean) => {
    const outcome = aggregate({ values, weights, mean, floor: mean.kind === 'arithmetic' ? null : floor });
    if (!outcome.known) throw new RangeError('floor must be above 0');
    return outcome.value;
  };
  return {
    arithmetic: meanOf({ kind: 'arithmetic' }),
    geometric: meanOf({ kind: 'geometric' }),
    harmonic: meanOf({ kind: 'harmonic' }),
    minimum: Math.min(...known.filter((value) => value !== null)),
    powerHalf: meanOf({ kind: 'power', exponent: 0.5 }),
  };
}
