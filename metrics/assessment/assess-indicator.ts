import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';
import { type Progress, progressWithoutRatio } from '#metrics/progress/progress.ts';
import type { IndicatorAssessment, IndicatorFlag } from './assessment.ts';
import type { InputIndicator, InputTarget } from './assessment-input.ts';
import { observe } from './observe.ts';
import { hasBreakAfter, measuredBy } from './series.ts';
import { spanOf } from './span-of.ts';

/** Whether an indicator is scored: context and neutral ones are shown, never scored. */
export function isScored({ role, direction }: InputIndicator): boolean {
  return role !== 'context' && direction !== 'neutral';
}

/** What an indicator comes to by itself, whatever its weight and whatever else the mission has. */
export type AssessedIndicator = Omit<IndicatorAssessment, 'objective' | 'shareInObjective' | 'globalWeight'>;

/**
 * One indicator on the evaluation date: latest observation, age, distribution, progress.
 *
 * An expired observation is treated as missing (`expired`) but stays visible.
 *
 * @source Method §1, §3.
 */
export function assessIndicator(
  indicator: InputIndicator,
  on: IsoDate,
  parameters: MethodParameters,
): AssessedIndicator {
  const { id, code, role, series, baseline } = indicator;
  const observations = measuredBy(series, on);
  const latest = observations.at(-1);
  const at = { series, observations, span: spanOf(indicator, parameters), on };
  const observed = latest === undefined ? null : observe(latest, at, parameters);
  const isUsable = observed?.used.staleness?.isUsable === true;
  const value = isUsable ? (latest?.value ?? null) : null;
  const progress = progressTowards(indicator.target, { indicator, value, parameters });
  const original = progressTowards(indicator.originalTarget, { indicator, value, parameters });
  const isBroken = baseline !== null && hasBreakAfter(observations, baseline.period);
  return {
    id,
    code,
    role,
    isScored: isScored(indicator),
    progress,
    reason: reasonOf(indicator, progress, observed !== null && !isUsable),
    scoreAgainstOriginal: original.score,
    observation: observed?.used ?? null,
    flags: [...(observed?.flags ?? []), ...progressFlags(progress), ...(isBroken ? BROKEN : [])],
  };
}

const BROKEN = ['comparability_break'] as const;

type Measured = {
  readonly indicator: InputIndicator;
  readonly value: number | null;
  readonly parameters: MethodParameters;
};

function progressTowards(target: InputTarget | null, { indicator, value, parameters }: Measured): Progress {
  const { direction, scale, baseline } = indicator;
  if (direction === 'neutral') return progressWithoutRatio(value === null ? 'missing' : 'no_target', null);
  return indicatorProgress(
    {
      direction,
      scale,
      baseline: baseline?.value ?? null,
      target: target?.value ?? null,
      lower: target?.lower ?? null,
      upper: target?.upper ?? null,
      value,
      width: null,
    },
    parameters,
  );
}

function reasonOf(indicator: InputIndicator, progress: Progress, isExpired: boolean): ReasonCode | null {
  if (!isScored(indicator)) return 'context_only';
  if (isExpired) return 'expired';
  return progress.score === null ? progress.status : null;
}

function progressFlags({ raw, status }: Progress): readonly IndicatorFlag[] {
  const flags: IndicatorFlag[] = [];
  if (status === 'normal' && raw !== null && raw < 0) flags.push('below_baseline');
  if (status === 'baseline_already_met') flags.push('target_under_review');
  return flags;
}
