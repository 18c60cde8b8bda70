import type { InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { Slider } from './choices.ts';

/** A scale that is declared at both ends and is no longer than this, as per cent and points are, is shown whole. */
const LONGEST_WHOLE_SCALE = 100;
/** Room beyond the figures, as a share of their span. */
const MARGIN = 0.5;
const STEPS = 200;
const DIGITS = 6;

type Around = {
  /** Figures, baseline and targets: what the slider has to reach. */
  readonly values: readonly number[];
  readonly bounds: Pick<InputSeries, 'lowerBound' | 'upperBound'>;
  readonly isPositive: boolean;
};

/** A slider for a value in an indicator's unit: the declared scale, or the figures with some room on either side. */
export function sliderAround({ values, bounds, isPositive }: Around): Slider {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const { lowerBound, upperBound } = bounds;
  const isWhole =
    lowerBound !== null && upperBound !== null && upperBound - lowerBound <= LONGEST_WHOLE_SCALE;
  const room = MARGIN * (highest - lowest || Math.abs(highest) || 1);
  const floor = Math.max(lowerBound ?? -Infinity, lowest >= 0 ? 0 : -Infinity);
  const from = isWhole ? lowerBound : Math.max(floor, lowest - room);
  const to = isWhole ? upperBound : Math.min(upperBound ?? Infinity, highest + room);
  const step = values.every(Number.isInteger)
    ? Math.max(1, niceStep((to - from) / STEPS))
    : Math.min(niceStep((to - from) / STEPS), finestStep(values));
  const least = tidy(Math.floor(from / step) * step);
  return {
    least: isPositive && least <= 0 ? step : Math.max(least, lowerBound ?? -Infinity),
    most: Math.min(tidy(Math.ceil(to / step) * step), upperBound ?? Infinity),
    step,
  };
}

/** 1, 2 or 5 times a power of ten, at most the given size. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= size) ?? 1;
  return tidy(factor * power);
}

/** So fine that every value lies on a step, as far as values of few digits go. */
function finestStep(values: readonly number[]): number {
  const digits = values.map((value) => (String(value).split('.')[1] ?? '').length);
  return 10 ** -Math.min(2, Math.max(...digits));
}

function tidy(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
