import type { InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { RANGE_TARGET } from './history.ts';

/** What a projection is to reach. */
export type Goal = { readonly target: number; readonly direction: 'higher' | 'lower' };

/** Unknown: `range_target`, `no_direction`, `no_target`, or `undefined_log` for a target of 0 or less on the log scale. */
export function goalOf({ direction, scale, target }: InputIndicator): Outcome<Goal> {
  if (direction === 'maintain') return RANGE_TARGET;
  if (direction === 'neutral') return unknown('undefined', 'no_direction');
  const value = target?.value ?? null;
  if (value === null) return unknown('undefined', 'no_target');
  if (scale === 'log' && value <= 0) return unknown('undefined', 'undefined_log');
  return known({ target: value, direction });
}
