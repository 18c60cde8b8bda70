import type { QualityGrade } from '#metrics/domain/observation.ts';
import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';

/**
 * Standard deviation assumed for a figure whose publisher states none: a share of the distance between baseline and
 * target, 2 % for grade A, 5 % B, 10 % C, 20 % D. A figure without a grade is treated as D: absence of a stated
 * error is never treated as absence of error.
 *
 * @param span |T − B| in the indicator's unit.
 * @throws RangeError when the span is not a finite number of at least 0.
 * @source Method §3.5.
 */
export function assumedSd(
  grade: QualityGrade | null,
  span: number,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): number {
  return parameters.assumedSdShare[grade ?? 'D'] * requireNonNegative(span, 'span');
}
