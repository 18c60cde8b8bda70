/** Strong Kleene logic K3 over met (T), cannot be determined (U) and not met (F). Method §5.2; Kleene (1952), §64. */

import { requireCount } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';

/** Negation: T and F change places, U stays. */
export function not(truth: Truth): Truth {
  if (truth === 'U') return 'U';
  return truth === 'T' ? 'F' : 'T';
}

/** Conjunction: F if any is F, else U if any is U, else T. Of nothing: T. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes('F')) return 'F';
  return truths.includes('U') ? 'U' : 'T';
}

/** Disjunction: T if any is T, else U if any is U, else F. Of nothing: F. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.includes('T')) return 'T';
  return truths.includes('U') ? 'U' : 'F';
}

/**
 * At least k: T if #T ≥ k, F if #T + #U < k, otherwise U.
 *
 * @throws RangeError when k is not a whole number from 1 to the number of truths.
 */
export function atLeast(k: number, truths: readonly Truth[]): Truth {
  if (requireCount(k, 'k', 1) > truths.length)
    throw new RangeError(`k must be at most ${truths.length}, not ${k}`);
  const met = truths.filter((truth) => truth === 'T').length;
  const open = truths.filter((truth) => truth === 'U').length;
  if (met >= k) return 'T';
  return met + open < k ? 'F' : 'U';
}
