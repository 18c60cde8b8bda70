import type { Outcome } from '#metrics/domain/outcome.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { requireCount } from '#metrics/domain/require-number.ts';
import { quantileOfSorted } from '#metrics/stats/quantile-type7.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import type { RandomStream } from './random-stream.ts';
import { sobolReplicates } from './sobol-bootstrap.ts';
import { type SobolRuns, sobolIndices } from './sobol-indices.ts';

export type IndexInterval = {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

export type SobolIntervals = { readonly first: IndexInterval[]; readonly total: IndexInterval[] };

type BootstrapOptions = {
  readonly stream: RandomStream;
  readonly resamples?: number;
  readonly level?: number;
};

/**
 * Sensitivity indices with percentile bootstrap intervals over resampled rows (1 000 resamples, 90 % by default).
 *
 * Unknown (`undefined`, `no_variance`) when the results never vary. Resamples that happen to have no variance are
 * left out.
 *
 * @throws RangeError as `sobolIndices`; resamples not a positive whole number; level outside (0, 1)
 * @source Method §7.6; Archer G. E. B., Saltelli A., Sobol I. M. (1997), J. Stat. Comput. Simul. 58(2), 99–120.
 */
export function sobolIntervals(runs: SobolRuns, options: BootstrapOptions): Outcome<SobolIntervals> {
  const { stream, resamples = 1_000, level = 0.9 } = options;
  requireCount(resamples, 'resamples', 1);
  requireLevel(level, 'level');
  const estimate = sobolIndices(runs);
  if (!estimate.known) return estimate;
  const replicates = sobolReplicates(runs, resamples, stream);
  const intervals = (kind: 'first' | 'total'): IndexInterval[] =>
    estimate.value[kind].map((value, input) => {
      const bound = (p: number) => quantileOfSorted(replicates[kind][input]!, p);
      return { value, lower: bound((1 - level) / 2), upper: bound((1 + level) / 2), level };
    });
  if (replicates.first[0]?.length === 0) return unknown('undefined', 'no_variance');
  return known({ first: intervals('first'), total: intervals('total') });
}
