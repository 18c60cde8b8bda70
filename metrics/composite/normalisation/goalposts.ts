import { requireFinite } from '#metrics/domain/require-number.ts';
import { type Column, knownValues, mapKnown } from './column.ts';

export type Goalposts = {
  readonly lower: number;
  readonly upper: number;
  /** What the better goalpost scores. */
  readonly scale: number;
  /** 1: higher is better; −1: lower is better. */
  readonly direction: 1 | -1;
  /** Whether values beyond a goalpost are set to it. */
  readonly isTruncated: boolean;
};

/**
 * Goalpost normalisation: `(x − lower)/(upper − lower)·scale`, or `(upper − x)/(upper − lower)·scale` where lower is
 * better; beyond the goalposts cut off or not. Missing stays missing.
 *
 * @throws RangeError when a number is not finite or the goalposts are not in order.
 * @source OECD/JRC (2008) §5; UNDP Human Development Index; method §4.1.
 */
export function goalpostScores(column: Column, goalposts: Goalposts): Column {
  const lower = requireFinite(goalposts.lower, 'goalposts.lower');
  const upper = requireFinite(goalposts.upper, 'goalposts.upper');
  const scale = requireFinite(goalposts.scale, 'goalposts.scale');
  if (lower >= upper) throw new RangeError('goalposts.lower must be below goalposts.upper');
  knownValues(column);
  return mapKnown(column, (value) => {
    const share = (goalposts.direction === 1 ? value - lower : upper - value) / (upper - lower);
    return scale * (goalposts.isTruncated ? Math.min(1, Math.max(0, share)) : share);
  });
}
