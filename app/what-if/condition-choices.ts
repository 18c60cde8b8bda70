import type { InputCriterion } from '#metrics/assessment/assessment-input.ts';
import { validateCondition } from '#metrics/sunset/validate-condition.ts';
import type { Choice } from './choices.ts';
import { sliderAround } from './slider-range.ts';
import { choiceOfEnd, figuresOf } from './target-choices.ts';

/** The thresholds of a condition that can be measured: one, or both ends of a range. */
export function conditionChoices({ id, condition, series }: InputCriterion): Choice[] {
  if (condition === null || series === null || validateCondition(condition, id).length > 0) return [];
  const hasRange = condition.comparator === 'between' || condition.comparator === 'outside';
  const ends = { threshold: condition.threshold, upper: hasRange ? condition.upper : null };
  const stated = Object.values(ends).filter((value) => value !== null);
  const slider = sliderAround({
    values: [...stated, ...figuresOf(series)],
    bounds: series,
    isPositive: false,
  });
  const group = hasRange ? `range/condition/${id}` : null;
  return (['threshold', 'upper'] as const).flatMap((kind) =>
    choiceOfEnd(kind, id, { group, official: ends[kind], series, isPositive: false, slider }),
  );
}
