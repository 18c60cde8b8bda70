import type { IsoDate } from '#metrics/domain/period.ts';

/** The calendar day in UTC. Use-cases take days and moments as arguments; only their callers ask the clock. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}

/** This moment. */
export function now(): string {
  return new Date().toISOString();
}
