import { solveLinear } from './solve-linear.ts';

/** Gap of the optimality conditions, relative to the size of the points, at which the search ends. */
const TOLERANCE = 1e-12;
const ZERO_WEIGHT = 1e-14;
const MAX_STEPS = 10_000;

/**
 * Weights of the convex combination of points that lies nearest to the origin: `argmin ‖Σ wⱼPⱼ‖²`, `w ≥ 0`, `Σw = 1`.
 *
 * Wolfe's finite active-set method: the corral of points in use is kept affinely independent, the next point is the one
 * that violates the optimality conditions most. If the optimum is not unique, one of the solutions.
 *
 * @param points at least one point, all of the same dimension
 * @source Wolfe P. (1976), Finding the nearest point in a polytope, Mathematical Programming 11, 128–149.
 */
export function nearestConvexWeights(points: readonly (readonly number[])[]): number[] {
  const products = points.map((p) => points.map((q) => dot(p, q)));
  const size = Math.max(...products.map((row, j) => row[j]!), Number.MIN_VALUE);
  let corral = [indexOfLeast(products.map((row, j) => row[j]!))];
  let weights = [1];
  for (let step = 0; step < MAX_STEPS; step++) {
    const towards = products.map((row) => corral.reduce((sum, j, i) => sum + weights[i]! * row[j]!, 0));
    const distance = corral.reduce((sum, j, i) => sum + weights[i]! * towards[j]!, 0);
    const entering = indexOfLeast(towards);
    if (towards[entering]! > distance - TOLERANCE * size || corral.includes(entering)) break;
    corral = [...corral, entering];
    weights = [...weights, 0];
    const minor = reduceCorral(products, corral, weights);
    corral = minor.corral;
    weights = minor.weights;
  }
  const result = points.map(() => 0);
  for (const [i, j] of corral.entries()) result[j] = weights[i]!;
  return result;
}

/** Moves to the nearest point of the corral's affine hull, dropping points whose weight would turn negative. */
function reduceCorral(
  products: readonly (readonly number[])[],
  startCorral: readonly number[],
  startWeights: readonly number[],
): { corral: number[]; weights: number[] } {
  let corral = [...startCorral];
  let weights = [...startWeights];
  for (;;) {
    const affine = affineWeights(products, corral);
    if (affine === null) return { corral: corral.slice(0, -1), weights: weights.slice(0, -1) };
    if (affine.every((weight) => weight > ZERO_WEIGHT)) return { corral, weights: affine };
    let share = 1;
    for (const [i, weight] of weights.entries()) {
      if (affine[i]! <= ZERO_WEIGHT) share = Math.min(share, weight / (weight - affine[i]!));
    }
    const moved = weights.map((weight, i) => (1 - share) * weight + share * affine[i]!);
    const kept = moved.map((weight) => weight > ZERO_WEIGHT);
    corral = corral.filter((_, i) => kept[i]);
    weights = moved.filter((_, i) => kept[i]);
  }
}

/** Minimiser of `‖Σ vP‖²` under `Σv = 1` alone; null where the corral is not affinely independent. */
function affineWeights(products: readonly (readonly number[])[], corral: readonly number[]): number[] | null {
  const bordered = [
    ...corral.map((i) => [...corral.map((j) => products[i]![j]!), 1]),
    [...corral.map(() => 1), 0],
  ];
  const solution = solveLinear(bordered, [...corral.map(() => 0), 1]);
  return solution === null ? null : solution.slice(0, -1);
}

function indexOfLeast(values: readonly number[]): number {
  return values.reduce((least, value, i) => (value < values[least]! ? i : least), 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
