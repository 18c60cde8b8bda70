import type { InputIndicator, InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { Choice } from './choices.ts';
import { isScored } from './sibling-groups.ts';
import { sliderAround } from './slider-range.ts';

/** Beyond this no figure of any indicator lies, and sums of squares stay far from the largest double. */
const FARTHEST = 1e12;

/** The target in force of an indicator that is scored: a value, or either end of the range to be kept. */
export function targetChoices(indicator: InputIndicator): Choice[] {
  const { id, target, baseline, series, scale } = indicator;
  if (target === null || !isScored(indicator)) return [];
  const ends = { target: target.value, low: target.lower, high: target.upper };
  const stated = Object.values(ends).filter((value) => value !== null);
  const isPositive = scale === 'log';
  const slider = sliderAround({
    values: [...stated, ...(baseline ? [baseline.value] : []), ...figuresOf(series)],
    bounds: series,
    isPositive,
  });
  return (['target', 'low', 'high'] as const).flatMap((kind) =>
    choiceOfEnd(kind, id, {
      group: kind === 'target' ? null : `range/${id}`,
      official: ends[kind],
      series,
      isPositive,
      slider,
    }),
  );
}

type End = Pick<Choice, 'group' | 'isPositive' | 'slider'> & {
  readonly official: number | null;
  readonly series: InputSeries;
};

/** The choice of one value that is stated; none where it is not. */
export function choiceOfEnd(
  kind: Choice['kind'],
  subject: string,
  { official, series, ...choice }: End,
): readonly Choice[] {
  if (official === null) return [];
  return [{ name: `${kind}.${subject}`, kind, subject, official, ...within(series), ...choice }];
}

export function figuresOf({ observations }: InputSeries): number[] {
  return observations.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** A value outside the declared scale cannot be reached by anything. */
function within({ lowerBound, upperBound }: Pick<InputSeries, 'lowerBound' | 'upperBound'>) {
  return { least: lowerBound ?? -FARTHEST, most: upperBound ?? FARTHEST };
}
