import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import type { FigureWay } from './figure-ways.ts';
import { firstMove } from './first-move.ts';
import type { OpenVerdict } from './open-verdict.ts';
import { type SharedFigure, withFigure } from './shared-figure.ts';
import { stillBetween } from './still-between.ts';

/** The smallest change of one figure, in one direction, that gives the mission another class. */
export type FigureMove = {
  readonly direction: FigureWay['direction'];
  /** The figure that moves the class; in the indicator's unit. */
  readonly value: number;
  /** The step before it, which does not; null: the figure is the first of those tried. */
  readonly before: number | null;
  /** Score of the indicator at the value, 0–100; null: it has none. */
  readonly score: number | null;
  readonly readiness: ReadinessClass;
};

/**
 * The first figure on a way that moves the class, or null where none does.
 *
 * Every figure before it was tried by assessing the mission with it, or lies between two that were and where nothing
 * between them can move the class.
 */
export function moveFigure(verdict: OpenVerdict, shared: SharedFigure, way: FigureWay): FigureMove | null {
  const start = way.at(0);
  const at = (step: number) => verdict.try(withFigure(shared, way.at(step)));
  const isMoved = ({ readiness }: ReturnType<typeof at>) => readiness !== verdict.readiness;
  const isStillBetween = stillBetween(verdict, { ...withFigure(shared, start), observation: start });
  const step = isMoved(at(0)) ? 0 : firstMove({ last: way.last, at, isMoved, isStillBetween });
  if (step === null) return null;
  const { readiness, indicators } = at(step);
  const [own] = shared.indicators;
  return {
    direction: way.direction,
    value: way.at(step).value,
    before: step === 0 ? null : way.at(step - 1).value,
    score: indicators.get(own.id)!.assessed.progress.score,
    readiness,
  };
}
