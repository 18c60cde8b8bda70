import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import {
  type ReversalIndicator,
  type ReversalRisk,
  reversalRisk,
} from '#metrics/projection/reversal-risk.ts';
import type { IndicatorAssessment } from './assessment.ts';
import type { InputIndicator } from './assessment-input.ts';
import { measuredBy, timeSeries } from './series.ts';

/**
 * Risk that what the scored indicators have reached does not last, and the durability component made of it.
 *
 * An indicator whose latest observation has expired, or that is to stay in a range (it has no single side to fall back
 * to), has weight but no risk, so it counts against coverage.
 *
 * @source Method §6.3.
 */
export function assessDurability(
  assessed: readonly IndicatorAssessment[],
  inputs: ReadonlyMap<string, InputIndicator>,
  { on, parameters }: { readonly on: IsoDate; readonly parameters: MethodParameters },
): ReversalRisk {
  const indicators = assessed
    .filter((indicator) => indicator.isScored)
    .map(({ id, globalWeight, observation }): ReversalIndicator => {
      const { direction, scale, series, target } = inputs.get(id)!;
      const isProjectable =
        (direction === 'higher' || direction === 'lower') && observation?.staleness?.isUsable === true;
      const history = isProjectable ? timeSeries(measuredBy(series, on)) : { t: [], y: [] };
      return {
        ...history,
        direction: direction === 'lower' ? 'lower' : 'higher',
        scale,
        target: target?.value ?? null,
        weight: globalWeight,
      };
    });
  return reversalRisk({ indicators }, parameters);
}
