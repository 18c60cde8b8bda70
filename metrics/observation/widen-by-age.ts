import { square } from '#metrics/stats/square.ts';
import type { Distribution } from './distribution.ts';
import type { Staleness } from './staleness.ts';

/**
 * An observation's distribution carried forward to the evaluation date: each side's variance grows by
 * `(a − f − ℓ)₊·σ²_step`.
 *
 * A count or proportion that has aged is described by a normal distribution about the published value, since what
 * has happened since is a random walk of the level, not a larger sample.
 *
 * @param value The published value, in the indicator's unit.
 * @param sd Sd of the distribution as observed.
 * @source Method §3.6.
 */
export function widenByAge(
  observed: { readonly distribution: Distribution; readonly value: number; readonly sd: number },
  { excessAgeYears, stepSd }: Staleness,
): Distribution {
  const added = excessAgeYears * square(stepSd);
  const { distribution, value, sd } = observed;
  if (added === 0) return distribution;
  const { lowerBound, upperBound } = distribution;
  const widen = (side: number) => Math.sqrt(square(side) + added);
  const [below, above] =
    distribution.kind === 'split_normal' ? [distribution.sdLower, distribution.sdUpper] : [sd, sd];
  return {
    kind: 'split_normal',
    value,
    sdLower: widen(below),
    sdUpper: widen(above),
    lowerBound,
    upperBound,
  };
}
