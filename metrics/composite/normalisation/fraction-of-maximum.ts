import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { type Column, knownValues, mapKnown } from './column.ts';

/**
 * Value as a share of the greatest: `x/max`. Meaningful for ratio scales only.
 *
 * Missing stays missing; undefined where the greatest value is not above 0 (`maximum_not_positive`), missing where
 * nothing is known.
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function fractionOfMaximum(column: Column): Outcome<Column> {
  const values = knownValues(column);
  if (values.length === 0) return unknown('missing', 'no_values');
  const greatest = Math.max(...values);
  if (greatest <= 0) return unknown('undefined', 'maximum_not_positive');
  return known(mapKnown(column, (value) => value / greatest));
}
