import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { ratioOf } from '#metrics/money/ratio.ts';

export type StrengthChange = {
  /** Persons or units. */
  readonly change: number;
  /** Relative to the first; unknown (`undefined`, `no_strength`) where that was 0. */
  readonly share: Outcome<number>;
};

/**
 * How an authorised strength has changed from the first statement of it to the one in force.
 *
 * Unknown (`missing`, `strength_stated_once`) with a single statement: nothing on file says that it still holds.
 *
 * @param stated every statement in force by the day, oldest first
 * @throws RangeError a strength is negative or not finite
 * @source Method §10.1.
 */
export function strengthChange(stated: readonly number[]): Outcome<StrengthChange> {
  for (const [index, value] of stated.entries()) requireNonNegative(value, `stated[${index}]`);
  const [first] = stated;
  const last = stated.at(-1);
  if (first === undefined || last === undefined || stated.length < 2)
    return unknown('missing', 'strength_stated_once');
  return known({ change: last - first, share: ratioOf(last - first, first, 'no_strength') });
}
