import { gammaQuantileTable } from '#metrics/stats/gamma-quantile-table.ts';
import { fillQuantiles, type QuantileTable } from '#metrics/stats/quantile-table.ts';
import type { Uniforms } from './simulate-uniforms.ts';

/** A member of a group of siblings and its share of the group; the shares of a group add up to 1. */
export type Sibling = { readonly id: string; readonly share: number };

/** Weights of a group of siblings, one column of draws per member in order; each draw adds up to 1. */
export type Weigh = (siblings: readonly Sibling[]) => readonly Float64Array[];

/** Weights that are certain: the shares themselves in every draw. Equal shares are one and the same column. */
export function certainWeights(draws: number): Weigh {
  const columns = new Map<number, Float64Array>();
  const columnOf = (share: number): Float64Array => {
    const column = columns.get(share) ?? new Float64Array(draws).fill(share);
    columns.set(share, column);
    return column;
  };
  return (siblings) => siblings.map(({ share }) => columnOf(share));
}

/**
 * Weights drawn from `Dirichlet(κ·w)` by normalised gamma draws, one stream per member.
 *
 * Zero weights stay zero; a group with fewer than two other weights has nothing to vary. Should every gamma draw of a
 * group be smaller than the smallest double (tiny concentrations only), the shares themselves are taken.
 *
 * @throws RangeError the concentration is not positive
 * @source Devroye L. (1986), Non-Uniform Random Variate Generation, ch. XI.4; method §7.3.
 */
export function dirichletWeights(
  concentration: number,
  { uniforms, draws }: { readonly uniforms: Uniforms; readonly draws: number },
): Weigh {
  const tables = new Map<number, QuantileTable>();
  const tableOf = (shape: number): QuantileTable => {
    const table = tables.get(shape) ?? gammaQuantileTable(shape);
    tables.set(shape, table);
    return table;
  };
  const certain = certainWeights(draws);
  const gammaDraws = ({ id, share }: Sibling): Float64Array => {
    const column = new Float64Array(draws);
    if (share === 0) return column;
    fillQuantiles(tableOf(concentration * share), uniforms(`weight/${id}`), column);
    return column;
  };
  return (siblings) => {
    if (siblings.filter(({ share }) => share > 0).length < 2) return certain(siblings);
    const columns = siblings.map(gammaDraws);
    normalise(columns, siblings);
    return columns;
  };
}

function normalise(columns: readonly Float64Array[], siblings: readonly Sibling[]): void {
  const sums = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) for (let draw = 0; draw < sums.length; draw++) sums[draw]! += column[draw]!;
  for (const [i, column] of columns.entries()) {
    const { share } = siblings[i]!;
    for (let draw = 0; draw < sums.length; draw++)
      column[draw] = sums[draw]! > 0 ? column[draw]! / sums[draw]! : share;
  }
}
