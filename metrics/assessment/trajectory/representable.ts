import { type Outcome, unknown } from '#metrics/domain/outcome.ts';

/** The outcome itself, or `not_representable` where one of its numbers is too large for a double. */
export function representable<T>(outcome: Outcome<T>): Outcome<T> {
  return isFiniteThroughout(outcome) ? outcome : unknown('undefined', 'not_representable');
}

function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isFiniteThroughout);
}
