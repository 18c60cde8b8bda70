/** `x²` as a product, which is exact where powers are left to the engine. */
export function square(x: number): number {
  return x * x;
}
