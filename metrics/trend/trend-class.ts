import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

export const TREND_CLASSES = [
  'insufficient_data',
  'no_clear_trend',
  'likely_improving',
  'likely_worsening',
  'improving',
  'worsening',
] as const;
export type TrendClass = (typeof TREND_CLASSES)[number];

export type TrendClassInput = {
  readonly n: number;
  /** Kendall's S, or the sum over seasons. */
  readonly score: number;
  /** Λ = 1 − p/2. */
  readonly likelihood: number;
  readonly direction: 'higher' | 'lower';
  /** Serial correlation makes p too small: the class is then capped at `likely_…`. */
  readonly isAutocorrelated?: boolean;
};

/**
 * Trend in words, from the likelihood of the observed direction.
 *
 * n < 5 `insufficient_data`; Λ < 0.80 or S = 0 `no_clear_trend` (never "stable"); Λ < 0.95 `likely_…`; otherwise
 * `improving` or `worsening`, by the sign of `s·S`.
 *
 * @source Hirsch R. M., Archfield S. A., De Cicco L. A. (2015), Environmental Modelling & Software 73. Method §2.4.
 */
export function trendClass(input: TrendClassInput, parameters = DEFAULT_PARAMETERS.trend): TrendClass {
  const { n, score, likelihood, direction, isAutocorrelated = false } = input;
  if (n < parameters.minimumObservations) return 'insufficient_data';
  if (score === 0 || likelihood < parameters.likely) return 'no_clear_trend';
  const isImproving = score > 0 === (direction === 'higher');
  if (likelihood < parameters.clear || isAutocorrelated)
    return isImproving ? 'likely_improving' : 'likely_worsening';
  return isImproving ? 'improving' : 'worsening';
}
