import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireCount } from '#metrics/domain/require-number.ts';
import { mean } from '#metrics/stats/mean.ts';
import { requirePairedSeries } from '#metrics/stats/require-series.ts';
import { mannKendall } from '#metrics/trend/mann-kendall.ts';
import { placeboP } from './placebo-p.ts';

export type PanelInput = {
  /** Outcome of the mission's country per period. */
  readonly treated: readonly number[];
  /** Outcomes of the peers over the same periods, the pool declared before the result is seen. */
  readonly controls: readonly (readonly number[])[];
  /** Periods before the mission, at the start of each series. */
  readonly prePeriods: number;
};

export const DID_CAVEATS = ['too_few_controls', 'too_few_pre_periods', 'pre_trends_differ'] as const;
export type DidCaveat = (typeof DID_CAVEATS)[number];

export type DifferenceInDifferences = {
  readonly difference: number;
  readonly treatedChange: number;
  readonly controlChange: number;
  /** The same difference for each control against the others; empty with a single control. */
  readonly placebos: number[];
  /** Share of placebos at least as large, `(1 + #)/(J + 1)`; null with a single control. */
  readonly pPlacebo: number | null;
  /** Likelihood of a trend in treated minus controls before the mission; null with one pre-period. */
  readonly preTrendLikelihood: number | null;
  readonly caveats: DidCaveat[];
};

const LEAST_CONTROLS = 5;
const LEAST_PRE_PERIODS = 3;
const PRE_TREND_LIKELIHOOD = 0.8;

/**
 * Change of the mission's country against the mean change of its peers: `δ = ΔȲ_treated − mean ΔȲ_controls`.
 *
 * Context, not attribution: it does not show that the mission caused the difference. Placebos take each control in turn
 * as treated, against the other controls. Unknown (`missing`, `no_controls`) without any control.
 *
 * @throws RangeError series of differing length, a number not finite, or no period before or after the start
 * @source Angrist J. D., Pischke J.-S. (2009), Mostly Harmless Econometrics, §5.2. Method §11.1.
 */
export function differenceInDifferences(panel: PanelInput): Outcome<DifferenceInDifferences> {
  requirePanel(panel);
  const { treated, controls, prePeriods } = panel;
  if (controls.length === 0) return unknown('missing', 'no_controls');
  const change = (series: readonly number[]) =>
    mean(series.slice(prePeriods)) - mean(series.slice(0, prePeriods));
  const controlChanges = controls.map(change);
  const treatedChange = change(treated);
  const controlChange = mean(controlChanges);
  const difference = treatedChange - controlChange;
  const placebos =
    controls.length === 1 ? [] : controlChanges.map((own, i) => own - mean(controlChanges.toSpliced(i, 1)));
  const sizes = placebos.map(Math.abs);
  const preTrendLikelihood = likelihoodOfPreTrend(panel);
  const caveats: DidCaveat[] = [];
  if (controls.length < LEAST_CONTROLS) caveats.push('too_few_controls');
  if (prePeriods < LEAST_PRE_PERIODS) caveats.push('too_few_pre_periods');
  if (preTrendLikelihood !== null && preTrendLikelihood >= PRE_TREND_LIKELIHOOD)
    caveats.push('pre_trends_differ');
  const pPlacebo = placebos.length === 0 ? null : placeboP(Math.abs(difference), sizes);
  return known({ difference, treatedChange, controlChange, placebos, pPlacebo, preTrendLikelihood, caveats });
}

function likelihoodOfPreTrend({ treated, controls, prePeriods }: PanelInput): number | null {
  const gap = treated
    .slice(0, prePeriods)
    .map((value, i) => value - mean(controls.map((control) => control[i]!)));
  const test = mannKendall(gap);
  return test.known ? test.value.likelihood : null;
}

/** @throws RangeError naming the series or the number of pre-periods that does not fit */
export function requirePanel({ treated, controls, prePeriods }: PanelInput): void {
  requireCount(prePeriods, 'prePeriods', 1);
  if (prePeriods >= treated.length)
    throw new RangeError('prePeriods must leave at least one period after the start');
  requirePairedSeries(treated, treated, ['treated', 'treated']);
  for (const [i, control] of controls.entries())
    requirePairedSeries(treated, control, ['treated', `controls[${i}]`]);
}
