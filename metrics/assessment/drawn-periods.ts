import type { Distribution } from '#metrics/observation/distribution.ts';
import type { CriterionAssessment } from './assessment.ts';

/** A period of a criterion's window that is compared with its drawn value. */
export type DrawnPeriod = {
  /** The observation whose error it has: its own, or with a common error that of the latest in the window. */
  readonly errorRef: string;
  readonly distribution: Distribution;
  readonly probability: number;
};

/**
 * The periods of a window that are drawn: those with an observation, a known error and a probability.
 *
 * Periods err independently. With a common error all of them take that of the latest, so that the window still errs
 * with the indicator that rests on the same figure.
 *
 * @source Method §7.5.
 */
export function drawnPeriods(
  { periods }: Pick<CriterionAssessment, 'periods'>,
  hasCommonError: boolean,
): readonly DrawnPeriod[] {
  const drawn = periods.flatMap(({ ref, distribution, probability }) =>
    ref === null || distribution === null || probability === null
      ? []
      : [{ errorRef: ref, distribution, probability }],
  );
  const latest = drawn.at(-1);
  return latest && hasCommonError ? drawn.map((period) => ({ ...period, errorRef: latest.errorRef })) : drawn;
}
