import type { InputSeries } from '#metrics/assessment/assessment-input.ts';

type Bounded = { readonly value: number; readonly lower: number; readonly upper: number };

/** Value and interval set to the declared ends of the scale where they pass them (as draws are, §3.3). */
export function within<T extends Bounded>(point: T, { lowerBound, upperBound }: InputSeries): T {
  const clamp = (value: number) => Math.min(upperBound ?? Infinity, Math.max(lowerBound ?? -Infinity, value));
  return { ...point, value: clamp(point.value), lower: clamp(point.lower), upper: clamp(point.upper) };
}
