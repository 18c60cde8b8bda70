import type { InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { measuredBy } from '#metrics/assessment/series.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { type FigureWay, latestWays, newWay } from './figure-ways.ts';
import { type FigureMove, moveFigure } from './move-figure.ts';
import type { OpenVerdict } from './open-verdict.ts';
import { type SharedFigure, sharedFigure } from './shared-figure.ts';
import { stepValue, type ValueSteps, valueSteps } from './value-steps.ts';

export type IndicatorVerdict = {
  readonly id: string;
  readonly code: string;
  /**
   * `latest`: the latest figure is moved, its stated error with it. `new`: there is no usable figure, and one of the
   * evaluation date is tried. `none`: no figure could move anything, for `reason`.
   */
  readonly basis: 'latest' | 'new' | 'none';
  readonly reason: ReasonCode | null;
  /** The latest figure and its reference, too old to count where the basis is `new`; null: there is none. */
  readonly value: number | null;
  readonly ref: string | null;
  /** What rests on the same figure and moves with it: other uses of it, and criteria. */
  readonly together: { readonly indicators: readonly string[]; readonly criteria: readonly string[] };
  /** Every figure between the ends, in these steps, was tried or is known not to move the class. */
  readonly tried: { readonly lower: number; readonly upper: number; readonly step: number } | null;
  /** At most one in each direction; empty: nothing about the indicator alone moves the class. */
  readonly moves: readonly FigureMove[];
};

/**
 * The smallest change of one indicator alone that moves the class of a mission: of its latest figure, up and down, or
 * where there is none to use, the least progress that a figure of the evaluation date would have to show.
 *
 * @source Method §6.4; steps and range as `valueSteps`.
 */
export function indicatorVerdict(verdict: OpenVerdict, indicator: InputIndicator): IndicatorVerdict {
  const { input, parts, basis } = verdict;
  const { id, code, series } = indicator;
  const latest = measuredBy(series, input.on).at(-1);
  const { assessed } = parts.indicators.get(id)!;
  const isUsable = latest !== undefined && assessed.observation?.staleness?.isUsable === true;
  const ref = isUsable ? latest.ref : (series.observations.at(-1)?.ref ?? null);
  const shared = sharedFigure(input, indicator, ref);
  const steps = valueSteps(indicator, { ...basis, thresholds: thresholdsOf(shared) });
  const none = (reason: ReasonCode): IndicatorVerdict => ({ ...found, basis: 'none', reason, tried: null });
  const found = {
    id,
    code,
    value: latest?.value ?? null,
    ref: latest?.ref ?? null,
    together: {
      indicators: shared.indicators.slice(1).map((use) => use.id),
      criteria: shared.criteria.map((criterion) => criterion.id),
    },
    moves: [],
  };
  if (!assessed.isScored && !isUsable) return none('context_only');
  if (steps === null) return none('no_target');
  const tried = (basis: 'latest' | 'new', ways: readonly FigureWay[]): IndicatorVerdict => ({
    ...found,
    basis,
    reason: null,
    tried: triedRange(ways, steps),
    moves: ways.flatMap((way) => moveFigure(verdict, shared, way) ?? []),
  });
  if (isUsable) return tried('latest', latestWays(latest, steps));
  if (indicator.target === null) return none('no_target');
  if (indicator.baseline === null && indicator.direction !== 'maintain') return none('no_baseline');
  const way = newWay(indicator, steps, { ...basis, earlier: latest });
  return way === null ? none('undefined_log') : tried('new', [way]);
}

function thresholdsOf({ criteria }: SharedFigure): readonly number[] {
  return criteria.flatMap(({ condition }) =>
    condition === null ? [] : [condition.threshold, ...(condition.upper === null ? [] : [condition.upper])],
  );
}

function triedRange(ways: readonly FigureWay[], { exponent }: ValueSteps): IndicatorVerdict['tried'] {
  const ends = ways.flatMap(({ at, last }) => [at(0).value, at(last).value]);
  return { lower: Math.min(...ends), upper: Math.max(...ends), step: stepValue(1, exponent) };
}
