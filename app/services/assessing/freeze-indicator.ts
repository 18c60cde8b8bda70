/** An indicator as a mission uses it on a day: baseline, target in force, milestones, series. */
import type { InputIndicator, InputSeries, InputTarget } from '#metrics/assessment/assessment-input.ts';
import type { IndicatorUse, Objective, Target } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { type IsoDate, type Period, parsePeriod } from '#metrics/domain/period.ts';

/** Identity of an indicator use inside its mission. */
export function indicatorUseId(
  objective: Pick<Objective, 'id'>,
  use: Pick<IndicatorUse, 'indicator' | 'area'>,
): string {
  return `${objective.id}/${use.indicator}${use.area === null ? '' : `/${use.area}`}`;
}

type UseContext = {
  readonly id: string;
  readonly definition: IndicatorDefinition;
  readonly on: IsoDate;
  readonly series: InputSeries;
};

export function inputIndicator(
  use: IndicatorUse,
  { id, definition, on, series }: UseContext,
): InputIndicator {
  const known = use.targets.filter((target) => target.setOn <= on);
  const inForce = known.at(-1);
  return {
    id,
    code: use.indicator,
    direction: use.direction ?? definition.direction,
    scale: use.scale ?? definition.scale,
    isRatioScale: definition.isRatioScale,
    role: use.role,
    weight: use.weight,
    baseline: use.baseline && { value: use.baseline.value, period: requirePeriod(use.baseline.period) },
    target: inputTarget(inForce),
    targetDueOn: inForce?.dueOn ?? null,
    milestones: use.milestones.map(({ on: dueOn, value }) => ({ on: dueOn, value })),
    originalTarget: inputTarget(known[0]),
    series,
  };
}

function inputTarget(target: Target | undefined): InputTarget | null {
  return target ? { value: target.value, lower: target.lower, upper: target.upper } : null;
}

function requirePeriod(label: string): Period {
  const period = parsePeriod(label);
  if (!period) throw new RangeError(`period ${label} cannot be read`);
  return period;
}
