import type { Outcome } from '#metrics/domain/outcome.ts';
import type { Column } from './column.ts';
import { minMax } from './min-max.ts';

/**
 * Closeness to the best unit: `1 − (max − x)/(max − min)`, which is min–max onto [0, 1].
 *
 * Missing stays missing; undefined for a constant column, missing for an empty one.
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function distanceToMaximum(column: Column): Outcome<Column> {
  return minMax(column, [0, 1]);
}
