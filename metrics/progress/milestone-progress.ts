import type { Scale } from '#metrics/domain/indicator.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { fromScale, onScale, toleranceOf } from './scale.ts';

/** A point of the planned path: decimal year and value. */
export type PathPoint = { readonly year: number; readonly value: number };

export type MilestoneInput = {
  readonly direction: 'higher' | 'lower';
  readonly scale: Scale;
  /** Baseline, milestones, target; times strictly increasing. */
  readonly path: readonly PathPoint[];
  readonly value: number;
  /** When the value was observed, a decimal year. */
  readonly year: number;
};

export type MilestoneProgress = {
  /** What the path expects at that time, in the indicator's unit. */
  readonly expected: number;
  /** Ahead (+) or behind (−) as a share of the whole journey; null where the path goes nowhere. */
  readonly gap: number | null;
  /** Journey made as a share of the journey expected by then; null where none is expected yet. */
  readonly ratio: number | null;
  readonly isOnSchedule: boolean;
  /** True without milestones: the display then says "straight-line path assumed". */
  readonly isStraightLineAssumed: boolean;
};

/**
 * Where an observation stands against the planned path from baseline over milestones to target.
 *
 * `e(t)` is piecewise linear in `g`, constant outside the path; `gap = s·(g(x) − g(e))/|g(T) − g(B)|`;
 * `ratio = (g(x) − g(B))/(g(e) − g(B))`; on schedule iff `s·(g(x) − g(e)) ≥ −1e-9·max(1, |g(e)|)`.
 * Undefined (`undefined_log`) when a value ≤ 0 meets the log scale.
 *
 * @throws RangeError on numbers that are not finite, a path of fewer than two points, or times out of order.
 * @source Method §1.5.
 */
export function milestoneProgress(input: MilestoneInput): Outcome<MilestoneProgress> {
  const { direction, scale, path, value, year } = input;
  requirePath(path);
  requireFinite(value, 'value');
  requireFinite(year, 'year');
  if (scale === 'log' && Math.min(value, ...path.map((point) => point.value)) <= 0) {
    return unknown('undefined', 'undefined_log');
  }
  const scaled = path.map((point) => ({ year: point.year, value: onScale(point.value, scale) }));
  const [first, last] = [scaled[0]!.value, scaled.at(-1)!.value];
  const [x, e] = [onScale(value, scale), interpolate(scaled, year)];
  const ahead = direction === 'higher' ? x - e : e - x;
  return known({
    expected: fromScale(e, scale),
    gap: last === first ? null : ahead / Math.abs(last - first),
    ratio: Math.abs(e - first) <= toleranceOf(first) ? null : (x - first) / (e - first),
    isOnSchedule: ahead >= -toleranceOf(e),
    isStraightLineAssumed: path.length === 2,
  });
}

function interpolate(path: readonly PathPoint[], year: number): number {
  const next = path.findIndex((point) => point.year >= year);
  if (next === -1) return path.at(-1)!.value;
  if (next === 0) return path[0]!.value;
  const [from, to] = [path[next - 1]!, path[next]!];
  return from.value + ((to.value - from.value) * (year - from.year)) / (to.year - from.year);
}

function requirePath(path: readonly PathPoint[]): void {
  if (path.length < 2) throw new RangeError('path needs at least a baseline and a target');
  path.forEach((point, index) => {
    requireFinite(point.year, `path[${index}].year`);
    requireFinite(point.value, `path[${index}].value`);
    if (index > 0 && point.year <= path[index - 1]!.year)
      throw new RangeError('path must have increasing years');
  });
}
