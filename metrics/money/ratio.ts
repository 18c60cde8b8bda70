import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';

/** Quotient of two amounts; unknown (`undefined`, the given reason) unless the divisor is positive. */
export function ratioOf(dividend: number, divisor: number, reason: string): Outcome<number> {
  return divisor > 0 ? known(dividend / divisor) : unknown('undefined', reason);
}
