import { quantileType7 } from '#metrics/stats/quantile-type7.ts';
import { areDifferent } from '#metrics/uncertainty/are-different.ts';

export type DifferenceStatement = {
  readonly one: string;
  readonly other: string;
  /** Share of the joint draws in which `one` is higher, and in which it is lower; equal in the rest. */
  readonly probabilityHigher: number;
  readonly probabilityLower: number;
  /** Called different only where either is at least 0.95. */
  readonly areDifferent: boolean;
  /** Whether the 5–95 % intervals have a value in common; those of two called different may. */
  readonly doIntervalsOverlap: boolean;
};

const [LOWER, UPPER] = [0.05, 0.95];

type Drawn = { readonly slug: string; readonly column: Float64Array };

/**
 * For each pair, in the order given, how probable it is that one is higher than the other.
 *
 * @throws RangeError columns of differing length, or without draws
 * @source Method §7.7.
 */
export function statedDifferences(missions: readonly Drawn[]): readonly DifferenceStatement[] {
  return missions.flatMap((one, i) =>
    missions.slice(i + 1).map((other) => ({
      one: one.slug,
      other: other.slug,
      probabilityHigher: shareOf(one.column, other.column),
      probabilityLower: shareOf(other.column, one.column),
      areDifferent: areDifferent(one.column, other.column),
      doIntervalsOverlap: doOverlap(one.column, other.column),
    })),
  );
}

function shareOf(higher: Float64Array, lower: Float64Array): number {
  return higher.filter((value, draw) => value > lower[draw]!).length / higher.length;
}

function doOverlap(one: Float64Array, other: Float64Array): boolean {
  return (
    quantileType7(one, LOWER) <= quantileType7(other, UPPER) &&
    quantileType7(other, LOWER) <= quantileType7(one, UPPER)
  );
}
