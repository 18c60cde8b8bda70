import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { type Column, knownValues, mapKnown } from './column.ts';

/**
 * Ranks from 1 (lowest value) upward; ties share the lowest rank. Missing stays missing and is not counted.
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function ranks(column: Column): Column {
  const sorted = knownValues(column).sort((a, b) => a - b);
  const rankOf = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return mapKnown(column, (value) => rankOf.get(value) ?? 0);
}

/**
 * Percentile ranks `(rank − 1)/(n − 1)`, shares from 0 to 1, over the known values.
 *
 * Undefined for fewer than two of them (`too_few_values`).
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function percentileRanks(column: Column): Outcome<Column> {
  const n = knownValues(column).length;
  if (n < 2) return unknown('undefined', 'too_few_values');
  return known(mapKnown(ranks(column), (rank) => (rank - 1) / (n - 1)));
}
