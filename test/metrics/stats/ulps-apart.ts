const DOUBLE = new Float64Array(1);
const BITS = new BigInt64Array(DOUBLE.buffer);
const MOST_NEGATIVE = -(2n ** 63n);

/** How many doubles lie from one to the other; 0 for the same, NaN and NaN included. */
export function ulpsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.POSITIVE_INFINITY;
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
}

/** Place of a double in their order; both zeros have the same. */
function place(x: number): bigint {
  DOUBLE[0] = x;
  return BITS[0]! < 0n ? MOST_NEGATIVE - BITS[0]! : BITS[0]!;
}
