import type { Outcome } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { directionSign } from '#metrics/progress/is-met.ts';
import { ratioOf } from './ratio.ts';

type Goalposts = {
  readonly direction: 'higher' | 'lower';
  readonly originalBaseline: number;
  readonly originalTarget: number;
  readonly currentTarget: number;
};

/**
 * How far a target was moved, as a share of the original journey: `s·(T₁ − T₀)/|T₀ − B₀|`; negative: loosened.
 *
 * Unknown (`undefined`, `zero_distance`) when the original target equals its baseline.
 *
 * @throws RangeError a value is not finite
 * @source Method §10.2.
 */
export function goalpostShift(goalposts: Goalposts): Outcome<number> {
  const baseline = requireFinite(goalposts.originalBaseline, 'originalBaseline');
  const original = requireFinite(goalposts.originalTarget, 'originalTarget');
  const current = requireFinite(goalposts.currentTarget, 'currentTarget');
  const shift = directionSign(goalposts.direction) * (current - original);
  return ratioOf(shift, Math.abs(original - baseline), 'zero_distance');
}
