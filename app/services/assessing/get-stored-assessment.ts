import type { ReadTx } from '#db/client.ts';
import { type AssessmentRow, getAssessment } from '#db/queries/assessments.ts';

/** Null: there is no such assessment of this mission. */
export async function getStoredAssessment(
  tx: ReadTx,
  { slug, id }: { readonly slug: string; readonly id: string },
): Promise<AssessmentRow | null> {
  const stored = await getAssessment(tx, id);
  return stored?.slug === slug ? stored : null;
}
