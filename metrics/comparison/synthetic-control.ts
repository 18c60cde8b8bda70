import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { mean } from '#metrics/stats/mean.ts';
import { square } from '#metrics/stats/square.ts';
import { type PanelInput, requirePanel } from './difference-in-differences.ts';
import { nearestConvexWeights } from './nearest-convex-weights.ts';
import { placeboP } from './placebo-p.ts';

export const SYNTHETIC_CAVEATS = [
  'too_few_donors',
  'too_few_pre_periods',
  'poor_fit_not_interpreted',
  'weights_may_not_be_unique',
] as const;
export type SyntheticCaveat = (typeof SYNTHETIC_CAVEATS)[number];

export type SyntheticFit = {
  /** Weight of each donor, in [0, 1], sum 1. */
  readonly weights: number[];
  /** Treated minus synthetic, every period, in the outcome's unit. */
  readonly gap: number[];
  readonly rmspePre: number;
  readonly rmspePost: number;
  /** `rmspePost/rmspePre`; null for a perfect fit before the start. */
  readonly ratio: number | null;
};

export type SyntheticControl = SyntheticFit & {
  /** Mean gap after the start. */
  readonly effect: number;
  /** The ratio of each donor against the other donors; null for a perfect fit; empty with a single donor. */
  readonly placeboRatios: (number | null)[];
  /** Null where a ratio it needs is undefined. */
  readonly pPlacebo: number | null;
  readonly caveats: SyntheticCaveat[];
};

const LEAST_DONORS = 5;
const LEAST_PRE_PERIODS = 5;
/** Pre-period error above this share of the treated series' sd is a poor fit. */
const POOR_FIT_SHARE = 0.25;
/** Errors below this share of the outcome's size are rounding: the fit is perfect. */
const ROUNDING = 1e-12;

/**
 * Synthetic control on outcomes only (V = I): the mix of donors that follows the treated series before the start.
 *
 * `w = argmin ‖Y₁ − Y₀w‖²` over the pre-periods, `w ≥ 0`, `Σw = 1`; placebo over donors, with the treated unit in no pool.
 * Context, not attribution. Unknown (`missing`, `no_controls`) without donors; everything that limits the reading is in
 * `caveats`.
 *
 * @throws RangeError series of differing length, a number not finite, or no period before or after the start
 * @source Abadie A., Diamond A., Hainmueller J. (2010), JASA 105(490), 493–505. Method §11.2.
 */
export function syntheticControl(panel: PanelInput): Outcome<SyntheticControl> {
  requirePanel(panel);
  const { treated, controls, prePeriods } = panel;
  if (controls.length === 0) return unknown('missing', 'no_controls');
  const fit = fitSynthetic(panel);
  const placeboRatios =
    controls.length === 1
      ? []
      : controls.map(
          (own, i) => fitSynthetic({ treated: own, controls: controls.toSpliced(i, 1), prePeriods }).ratio,
        );
  const ratios = placeboRatios.filter((ratio) => ratio !== null);
  const isComplete = fit.ratio !== null && placeboRatios.length > 0 && ratios.length === placeboRatios.length;
  return known({
    ...fit,
    effect: mean(fit.gap.slice(prePeriods)),
    placeboRatios,
    pPlacebo: isComplete && fit.ratio !== null ? placeboP(fit.ratio, ratios) : null,
    caveats: caveatsOf(panel, fit, treated.slice(0, prePeriods)),
  });
}

function fitSynthetic({ treated, controls, prePeriods }: PanelInput): SyntheticFit {
  // Because the weights sum to 1, the error of the mix is the mix of the donors' distances from the treated series.
  const distances = controls.map((donor) =>
    donor.slice(0, prePeriods).map((value, i) => value - treated[i]!),
  );
  const weights = nearestConvexWeights(distances);
  const gap = treated.map(
    (value, i) => value - controls.reduce((sum, donor, j) => sum + weights[j]! * donor[i]!, 0),
  );
  const rmspePre = rootMeanSquare(gap.slice(0, prePeriods));
  const rmspePost = rootMeanSquare(gap.slice(prePeriods));
  const isPerfect = rmspePre <= ROUNDING * rootMeanSquare(treated.slice(0, prePeriods));
  return { weights, gap, rmspePre, rmspePost, ratio: isPerfect ? null : rmspePost / rmspePre };
}

function caveatsOf(
  { controls, prePeriods }: PanelInput,
  fit: SyntheticFit,
  pre: readonly number[],
): SyntheticCaveat[] {
  const caveats: SyntheticCaveat[] = [];
  if (controls.length < LEAST_DONORS) caveats.push('too_few_donors');
  if (prePeriods < LEAST_PRE_PERIODS) caveats.push('too_few_pre_periods');
  if (fit.rmspePre > POOR_FIT_SHARE * sampleSd(pre)) caveats.push('poor_fit_not_interpreted');
  if (controls.length > prePeriods) caveats.push('weights_may_not_be_unique');
  return caveats;
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

function sampleSd(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + square(value - centre), 0) / (values.length - 1));
}
