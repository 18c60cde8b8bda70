/** What moved a score since the last assessment of other inputs. Computed from the two stored ones when it is read. */
import type { AssessmentLineView, SinceLastView } from '#app/view-models/assessment.ts';
import type { ScoreChangeView } from '#app/view-models/explanation.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentRow, getAssessment } from '#db/queries/assessments.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import {
  type PublishedAssessment,
  type ScoreChange,
  scoreChange,
} from '#metrics/explanation/change/score-change.ts';
import { holdsSuppressed } from '../public-result.ts';
import type { PageContext } from './page-context.ts';
import { namesOfInput } from './subject-names.ts';

type Place = {
  /** Every assessment of the mission, newest first. */
  readonly lines: readonly AssessmentLineView[];
  readonly id: string;
};

/** Null: there is no earlier assessment of other inputs. */
export async function readScoreChange(
  tx: ReadTx,
  context: PageContext,
  { lines, id }: Place,
): Promise<SinceLastView | null> {
  const place = lines.findIndex((line) => line.id === id);
  const earlier = lines.slice(place + 1).find(({ inputsHash }) => inputsHash !== lines[place]?.inputsHash);
  if (earlier === undefined) return null;
  const [before, now] = [await getAssessment(tx, earlier.id), await getAssessment(tx, id)];
  if (before === null || now === null) return null;
  if ([before, now].some(({ result }) => holdsSuppressed(JSON.parse(result) as AssessmentResult)))
    return { earlier, change: unknown('withheld', 'derived_from_suppressed') };
  const [was, is] = [publishedIn(before), publishedIn(now)];
  const change = scoreChange(was, is, is.parameters);
  const names = new Map([...namesOfInput(was.input, context), ...namesOfInput(is.input, context)]);
  return { earlier, change: change.known ? known(named(change.value, names)) : change };
}

type Stored = PublishedAssessment & Pick<AssessmentResult, 'parameters'>;

function publishedIn({ inputs, result }: AssessmentRow): Stored {
  const { ers, parameters } = JSON.parse(result) as AssessmentResult;
  return { input: JSON.parse(inputs) as AssessmentInput, published: ers.published, parameters };
}

function named(
  { from, to, points, parts, coverage }: ScoreChange,
  names: ReadonlyMap<string, string>,
): ScoreChangeView {
  const nameOf = ({ id }: { readonly id: string }) => names.get(id) ?? id;
  return {
    from,
    to,
    points,
    parts: parts.map(({ items, ...part }) => ({
      ...part,
      items: items.map(({ id, points: moved }) => ({ id, name: nameOf({ id }), points: moved })),
    })),
    gained: coverage.gained.map(nameOf),
    lost: coverage.lost.map(nameOf),
  };
}
