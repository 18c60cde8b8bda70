import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { type Column, columnRange, mapKnown } from './column.ts';

export type ColumnTarget = {
  readonly target: number;
  /** 1: higher is better; −1: lower is better. */
  readonly direction: 1 | -1;
  /** Whether a unit beyond the target counts as 1. */
  readonly isCapped: boolean;
};

/**
 * Share of the way from the worst unit to a common target: `(x − min)/(T − min)`, or `(max − x)/(max − T)` where
 * lower is better. Not the progress of a mission, which starts at the mission's own baseline.
 *
 * Missing stays missing; undefined when the target is no better than the worst unit (`target_already_met`).
 *
 * @throws RangeError when a number is not finite.
 * @source OECD/JRC (2008) §5; method §4.1.
 */
export function distanceToTarget(column: Column, options: ColumnTarget): Outcome<Column> {
  const { direction, isCapped } = options;
  const target = requireFinite(options.target, 'target');
  const range = columnRange(column);
  if (!range.known) return range;
  const worst = direction === 1 ? range.value.least : range.value.greatest;
  if (direction * (target - worst) <= 0) return unknown('undefined', 'target_already_met');
  return known(
    mapKnown(column, (value) => {
      const share = (value - worst) / (target - worst);
      return isCapped ? Math.min(1, share) : share;
    }),
  );
}
