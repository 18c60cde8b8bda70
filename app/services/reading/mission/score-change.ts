/** What moved a score since the last assessment of other inputs. Computed from the two stored ones when it is read. */
import type { AssessmentLineView, SinceLastView } from '#app/view-models/assessment.ts';
import { scoreChangeView } from '#app/view-models/score-change-of.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentRow, getAssessment } from '#db/queries/assessments.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { type PublishedAssessment, scoreChange } from '#metrics/explanation/change/score-change.ts';
import { holdsSuppressed } from '../public-result.ts';
import type { PageContext } from './page-context.ts';
import { namesOfInput } from './subject-names.ts';

type Place = {
  /** Every assessment of the mission, newest first. */
  readonly lines: readonly AssessmentLineView[];
  /** The assessment whose change is asked for. */
  readonly stored: AssessmentRow;
};

/** Null: there is no earlier assessment of other inputs. */
export async function readScoreChange(
  tx: ReadTx,
  context: PageContext,
  { lines, stored }: Place,
): Promise<SinceLastView | null> {
  const place = lines.findIndex((line) => line.id === stored.id);
  const earlier = lines.slice(place + 1).find(({ inputsHash }) => inputsHash !== stored.inputsHash);
  if (earlier === undefined) return null;
  const before = await getAssessment(tx, earlier.id);
  if (before === null) return null;
  const [was, is] = [publishedIn(before), publishedIn(stored)];
  if (was.holdsSuppressed || is.holdsSuppressed)
    return { earlier, change: unknown('withheld', 'derived_from_suppressed') };
  const change = scoreChange(was, is, is.parameters);
  const names = new Map([...namesOfInput(was.input, context), ...namesOfInput(is.input, context)]);
  return {
    earlier,
    change: change.known ? known(scoreChangeView(change.value, (id) => names.get(id) ?? id)) : change,
  };
}

type Stored = PublishedAssessment &
  Pick<AssessmentResult, 'parameters'> & { readonly holdsSuppressed: boolean };

function publishedIn({ inputs, result }: AssessmentRow): Stored {
  const read = JSON.parse(result) as AssessmentResult;
  return {
    input: JSON.parse(inputs) as AssessmentInput,
    published: read.ers.published,
    parameters: read.parameters,
    holdsSuppressed: holdsSuppressed(read),
  };
}
