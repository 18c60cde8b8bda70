import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';

/** One indicator over many units; null where a unit has no value. */
export type Column = readonly (number | null)[];

export type ColumnRange = { readonly least: number; readonly greatest: number };

/** Applies `transform` to the known values; missing stays missing. */
export function mapKnown(column: Column, transform: (value: number) => number): (number | null)[] {
  return column.map((value) => (value === null ? null : transform(value)));
}

/** The known values, each checked to be a usable number. */
export function knownValues(column: Column): number[] {
  return column.flatMap((value, index) => (value === null ? [] : [requireFinite(value, `column[${index}]`)]));
}

/** Least and greatest known value; undefined where nothing is known or all values are equal. */
export function columnRange(column: Column): Outcome<ColumnRange> {
  const values = knownValues(column);
  if (values.length === 0) return unknown('missing', 'no_values');
  const range = { least: Math.min(...values), greatest: Math.max(...values) };
  return range.least === range.greatest ? unknown('undefined', 'constant_column') : known(range);
}
