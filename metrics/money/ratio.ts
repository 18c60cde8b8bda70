import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';

/** Quotient of two amounts; unknown (`undefined`, the given reason) unless the divisor is positive and large enough. */
export function ratioOf(dividend: number, divisor: number, reason: string): Outcome<number> {
  const ratio = dividend / divisor;
  return divisor > 0 && Number.isFinite(ratio) ? known(ratio) : unknown('undefined', reason);
}
