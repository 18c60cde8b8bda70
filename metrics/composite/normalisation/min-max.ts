import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { type Column, columnRange, mapKnown } from './column.ts';

/**
 * Min–max normalisation onto [a, b]: `(x − min)/(max − min)·(b − a) + a`.
 *
 * For comparison views and sensitivity only: the result moves when another unit's data change.
 * Missing stays missing; undefined for a constant column (`constant_column`), missing for an empty one.
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function minMax(column: Column, bounds: readonly [number, number]): Outcome<Column> {
  const [a, b] = [requireFinite(bounds[0], 'bounds[0]'), requireFinite(bounds[1], 'bounds[1]')];
  const range = columnRange(column);
  if (!range.known) return range;
  const { least, greatest } = range.value;
  return known(mapKnown(column, (value) => ((value - least) / (greatest - least)) * (b - a) + a));
}
