import { requireCount } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { and } from './kleene.ts';

/**
 * Whether a condition has held for the last n expected periods: their conjunction.
 *
 * `history` lists every expected period, oldest first, a period without usable data as U; periods before the
 * beginning of the history are U. So one F within the window gives F, and no F but a gap gives U.
 *
 * @throws RangeError when n is not a whole number of at least 1.
 * @source Method §5.4.
 */
export function sustained(history: readonly Truth[], n: number): Truth {
  requireCount(n, 'n', 1);
  const window = history.slice(-n);
  const isShort = window.length < n;
  return and(isShort ? ['U', ...window] : window);
}
