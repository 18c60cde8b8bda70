/**
 * What a publisher says about the error of a figure (method §3).
 *
 * - `none`: an exact administrative fact; sd 0.
 * - `unknown`: nothing stated; an sd is assumed (§3.5).
 * - `standard_error`, `interval`: as published (§3.3).
 * - `count`: a rate `per·count/exposure` with dispersion φ, null when it could not be estimated (§3.1, §3.2).
 * - `proportion`: `successes` of `trials` with a design effect, null when none is published; `scale` is 1 for shares
 *   and 100 for percentages (§3.4).
 */
export type StatedUncertainty =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'standard_error'; readonly standardError: number }
  | { readonly kind: 'interval'; readonly lower: number; readonly upper: number; readonly level: number }
  | {
      readonly kind: 'count';
      readonly count: number;
      readonly exposure: number;
      readonly per: number;
      readonly dispersion: number | null;
    }
  | {
      readonly kind: 'proportion';
      readonly successes: number;
      readonly trials: number;
      readonly designEffect: number | null;
      readonly scale: number;
    };

/** What had to be assumed about an observation's error, shown beside whatever is computed from it. */
export const UNCERTAINTY_FLAGS = [
  'assumed_uncertainty',
  'poisson_only',
  'deff_assumed',
  'widened_by_age',
] as const;
export type UncertaintyFlag = (typeof UNCERTAINTY_FLAGS)[number];
