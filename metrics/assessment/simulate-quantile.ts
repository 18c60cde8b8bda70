import { type Distribution, UNBOUNDED } from '#metrics/observation/distribution.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';

/** A value of an uncertain input at a uniform in (0, 1). */
export type Quantile = (u: number) => number;

/** The table runs over standard normal deviates ±REACH; one draw in two million falls outside and is exact. */
const REACH = 5;
const STEPS_PER_UNIT = 16;
const INTERVALS = 2 * REACH * STEPS_PER_UNIT;
/** Points of the interpolating polynomial, and how many of them lie before the interval. */
const POINTS = 6;
const POINTS_BEFORE = 2;
/** Relative error above which the table is not used, a tenth of what the method allows; intervals between checks. */
const TOLERANCE = 1e-9;
const CHECK_EVERY = 8;

/**
 * A positive quantile function as a table: its logarithm interpolated over the standard normal deviate of `u`.
 *
 * On those axes gamma and beta quantiles are nearly straight, so six points give a relative error below 1e-9, which is
 * verified as the table is made; where it is not reached the exact function is returned.
 *
 * @source Newton's forward differences; accuracy required by method §7.2.
 */
export function tabulateQuantile(exact: Quantile): Quantile {
  const differences = differenceTable(exact);
  const interpolated: Quantile = (u) => {
    const position = (normalQuantile(u) + REACH) * STEPS_PER_UNIT;
    if (!(position >= 0 && position < INTERVALS)) return exact(u);
    const interval = Math.floor(position);
    const row = interval * POINTS;
    const s = position - interval + POINTS_BEFORE;
    let log = differences[row + POINTS - 1]!;
    for (let order = POINTS - 2; order >= 0; order--) log = differences[row + order]! + (s - order) * log;
    return exp(log);
  };
  for (let interval = 0; interval < INTERVALS; interval += CHECK_EVERY) {
    const u = normalCdf((interval + 0.5) / STEPS_PER_UNIT - REACH);
    if (!(Math.abs(interpolated(u) / exact(u) - 1) <= TOLERANCE)) return exact;
  }
  return interpolated;
}

/**
 * Quantile function of what is known about an observation, fast enough to be called for every draw.
 *
 * @source Method §7.2; bounds of the scale as §3.3.
 */
export function measurementQuantile(distribution: Distribution): Quantile {
  if (distribution.kind === 'split_normal') return (u) => distributionQuantile(distribution, u);
  const unbounded = { ...distribution, ...UNBOUNDED };
  const quantile = tabulateQuantile((u) => distributionQuantile(unbounded, u));
  const lowest = distribution.lowerBound ?? -Infinity;
  const highest = distribution.upperBound ?? Infinity;
  return (u) => Math.min(highest, Math.max(lowest, quantile(u)));
}

/** Per interval, the forward differences of order 0 to 5 divided by their factorials. */
function differenceTable(exact: Quantile): Float64Array {
  const logs = Float64Array.from({ length: INTERVALS + POINTS - 1 }, (_, node) =>
    ln(exact(normalCdf((node - POINTS_BEFORE) / STEPS_PER_UNIT - REACH))),
  );
  const table = new Float64Array(INTERVALS * POINTS);
  for (let order = 0; order < POINTS; order++) {
    for (let interval = 0; interval < INTERVALS; interval++)
      table[interval * POINTS + order] = logs[interval]!;
    for (let node = 0; node + 1 < logs.length; node++)
      logs[node] = (logs[node + 1]! - logs[node]!) / (order + 1);
  }
  return table;
}
