/**
 * Nearest whole number; halves go to the even neighbour.
 *
 * @source IEEE 754-2019, roundToIntegralTiesToEven.
 */
export function roundHalfEven(x: number): number {
  const below = Math.floor(x);
  if (x - below !== 0.5) return Math.round(x);
  return below % 2 === 0 ? below : below + 1;
}
