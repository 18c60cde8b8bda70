import { AppError } from '#app/errors.ts';
import type { ReadTx } from '#db/client.ts';
import type { AssessmentRow } from '#db/queries/assessments.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { holdsSuppressed } from '../reading/public-result.ts';
import { getStoredAssessment } from './get-stored-assessment.ts';

/**
 * A stored assessment for anybody to take away, with its frozen inputs. Null: there is no such assessment of this
 * mission.
 *
 * @throws AppError `forbidden` where it rests on figures that may not be published
 */
export async function getPublicAssessment(
  tx: ReadTx,
  which: { readonly slug: string; readonly id: string },
): Promise<AssessmentRow | null> {
  const stored = await getStoredAssessment(tx, which);
  if (stored === null || !holdsSuppressed(JSON.parse(stored.result) as AssessmentResult)) return stored;
  const message =
    'This assessment rests on figures about too few people to be published, so its inputs and its whole result cannot be taken away.';
  throw new AppError('forbidden', { message, userMessage: message });
}
