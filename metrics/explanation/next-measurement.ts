import type {
  Sensitivity,
  SensitivityIndex,
  SensitivityIndices,
  SensitivityKind,
} from '#metrics/assessment/sensitivity/sensitivity.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';

/** A measurement and the share of the variance that knowing it exactly is expected to take away. */
export type Measurement = Omit<SensitivityIndex, 'first' | 'total'> & {
  readonly removes: SensitivityIndex['first'];
};

export type NextMeasurement = {
  /** Of the score before the cap. */
  readonly score: Outcome<Measurement>;
  /** Of whether the class is the one assessed. */
  readonly verdict: Outcome<Measurement>;
};

/** What can be measured; the other inputs are choices. */
const MEASURABLE: ReadonlySet<SensitivityKind> = new Set(['measurement', 'criterion_period', 'missing']);

/**
 * Which one measurement would reduce the uncertainty most: the input that can be measured with the largest first-order
 * index, since `S_i = V(E(Y|x_i))/V(Y)` is the share of the variance that goes, on average, once `x_i` is known.
 *
 * Unknown: as the indices, and `nothing_to_measure` where no estimate is above 0.
 *
 * @source Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270. Method §7.6.
 */
export function nextMeasurement({ score, verdict }: Sensitivity): NextMeasurement {
  return { score: largest(score), verdict: largest(verdict) };
}

function largest(outcome: Outcome<SensitivityIndices>): Outcome<Measurement> {
  if (!outcome.known) return outcome;
  const [most] = outcome.value.indices
    .filter(({ kind, first }) => MEASURABLE.has(kind) && first.value > 0)
    .toSorted((a, b) => b.first.value - a.first.value);
  if (most === undefined) return unknown('undefined', 'nothing_to_measure');
  const { first, total: _, ...input } = most;
  return known({ ...input, removes: first });
}
