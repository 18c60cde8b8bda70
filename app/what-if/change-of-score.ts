import type { Outcome } from '#metrics/domain/outcome.ts';
import {
  type PublishedAssessment,
  type ScoreChange,
  scoreChange,
} from '#metrics/explanation/change/score-change.ts';
import type { Basis } from './choices-of.ts';

/**
 * What led the score from the official one to that of a changed state, as between two assessments on record.
 *
 * @param published the score of the changed state; null: withheld
 * @throws RangeError as `scoreChange`
 */
export function changeOfScore(
  official: PublishedAssessment,
  { input, parameters }: Basis,
  published: number | null,
): Outcome<ScoreChange> {
  return scoreChange(official, { input, published }, parameters);
}
