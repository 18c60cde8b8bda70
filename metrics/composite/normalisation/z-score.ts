import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { square } from '#metrics/stats/square.ts';
import { type Column, columnRange, knownValues, mapKnown } from './column.ts';

/** What the normalised column's mean and sample standard deviation are to be. */
export type ZScoreTarget = { readonly mean: number; readonly sd: number };

/**
 * Z-score with the sample standard deviation (n − 1): `(x − x̄)/s·sd + mean`.
 *
 * Missing stays missing; undefined for a constant column (`constant_column`), missing for an empty one.
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function zScore(column: Column, target: ZScoreTarget = { mean: 0, sd: 1 }): Outcome<Column> {
  requireFinite(target.mean, 'target.mean');
  requireFinite(target.sd, 'target.sd');
  const range = columnRange(column);
  if (!range.known) return range;
  const values = knownValues(column);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + square(value - mean), 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  return known(mapKnown(column, (value) => ((value - mean) / sd) * target.sd + target.mean));
}
