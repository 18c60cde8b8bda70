/** Two to the fortieth: sums of a few thousand multiples of its inverse, each below 100, are exact in a double. */
const PARTS_OF_A_POINT = 1_099_511_627_776;

/**
 * Points of a score as the nearest whole multiple of 2⁻⁴⁰. Differences and sums of such values have no rounding: the
 * parts of a change add up to it to the last bit, in whatever order they are added.
 */
export function onPointsGrid(points: number): number {
  return Math.round(points * PARTS_OF_A_POINT) / PARTS_OF_A_POINT;
}
