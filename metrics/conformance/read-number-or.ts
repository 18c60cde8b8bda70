import { readNullable, readNumber } from '#metrics/domain/read-json.ts';

/** Base of rates, and dispersion of counts, where a fixture names none (§3.1, §3.2). */
export const RATE_BASE = 100_000;
export const POISSON = 1;

/** A number that a fixture may leave out: it then has the method's default (Annex B). */
export function readNumberOr(value: unknown, name: string, byDefault: number): number {
  return readNullable(value, name, readNumber) ?? byDefault;
}
