import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { decimalYear } from '#metrics/domain/period.ts';
import { directionSign } from '#metrics/progress/is-met.ts';
import { onScale } from '#metrics/progress/scale.ts';
import { crossingTimes } from '#metrics/projection/crossing-times.ts';
import { project } from '#metrics/projection/project.ts';
import { fanHorizons } from './fan-horizons.ts';
import { goalOf } from './goal.ts';
import type { History } from './history.ts';
import { projectedPoint, projectionAt } from './projection-at.ts';
import type { IndicatorProjection } from './trajectory.ts';

/** Beyond this a time to target is "later than …" (§8.4), and nothing is drawn. */
const LIMIT_YEARS = 10;

/**
 * The damped trend of the comparable segment continued: a fan of intervals, the probability of the target at its date
 * and at the end of the authority, and when the target would be reached.
 *
 * Values and intervals are set to the declared ends of the scale where they pass them; probabilities and times come from
 * the model as it is. Unknown: `missing` or `expired` without a usable observation, and as `project`. A date without a
 * projection is unknown with `no_deadline`, `no_end_date`, or `date_passed` when the latest observation is later; the
 * time to target as `goalOf`.
 *
 * @source Method §8.
 */
export function traceProjection(history: History): Outcome<IndicatorProjection> {
  const { indicator, t, y, latest, expiresOn, parameters } = history;
  if (!latest.known) return latest;
  const { scale, series, targetDueOn } = indicator;
  const { dampingPerYear: damping, level } = parameters.projection;
  const last = t.at(-1)!;
  const goal = goalOf(indicator);
  const ahead = [targetDueOn, expiresOn]
    .flatMap((on) => (on === null ? [] : [decimalYear(on) - last]))
    .filter((years) => years >= 0);
  const fan = fanHorizons(ahead, {
    frequency: series.frequency,
    limitYears: LIMIT_YEARS,
    leastYears: parameters.reversal.horizonYears,
  });
  const model = { t, y, scale, goal: goal.known ? goal.value : null, level };
  const projected = project({ ...model, horizons: [...fan, ...ahead], damping });
  if (!projected.known) return projected;
  const { trend, horizons, isDegenerate } = projected.value;
  const at = (on: string | null, reason: string) =>
    on === null ? unknown('undefined', reason) : projectionAt(on, { ...model, horizons, series });
  return known({
    trend,
    points: horizons.slice(0, fan.length).map((value) => projectedPoint(value, { last, series })),
    atTarget: at(targetDueOn, 'no_deadline'),
    atExpiry: at(expiresOn, 'no_end_date'),
    timeToTarget: goal.known
      ? known(
          crossingTimes(
            trend,
            { target: onScale(goal.value.target, scale), sign: directionSign(goal.value.direction) },
            { level, limitYears: LIMIT_YEARS },
          ),
        )
      : goal,
    flags: isDegenerate ? ['no_scatter'] : [],
  });
}
