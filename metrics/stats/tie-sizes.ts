/** Sizes of the groups of equal values, largest values last; every value belongs to one group, alone or not. */
export function tieSizes(values: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(values).sort();
  const sizes: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) sizes[sizes.length - 1]! += 1;
    else sizes.push(1);
  }
  return sizes;
}
