import type { Truth } from '#metrics/domain/rule.ts';
import { and, not } from './kleene.ts';

export type GateResult = {
  /** T: all gates hold and no veto applies; F: one fails; U: not determined, so nothing opens. */
  readonly truth: Truth;
  /** False where no safeguard is defined, which is a governance warning. */
  readonly hasSafeguards: boolean;
};

/**
 * Whether the safeguards stand: `AND(all gates, NOT v for every veto v)` in strong Kleene logic.
 *
 * An undetermined gate is U: silence of the data never opens a gate. No gates and no vetoes: T, with a warning.
 *
 * @source Method §5.7.
 */
export function gateTruth(gates: readonly Truth[], vetoes: readonly Truth[]): GateResult {
  return { truth: and([...gates, ...vetoes.map(not)]), hasSafeguards: gates.length + vetoes.length > 0 };
}
