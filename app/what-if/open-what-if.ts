import { type ComputeOptions, type CoreResult, coreResult } from '#metrics/assessment/compute-core.ts';
import { type OpenAssessment, openAssessment } from '#metrics/assessment/open-assessment.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { ScoreChange } from '#metrics/explanation/change/score-change.ts';
import { type VerdictChanges, verdictChangesInSteps } from '#metrics/explanation/verdict/verdict-changes.ts';
import { applyChanges } from './apply-changes.ts';
import { changeOfScore } from './change-of-score.ts';
import type { Changes } from './choices.ts';
import type { Basis } from './choices-of.ts';

/** An official assessment as it has to be known to compute what follows from changing it. */
export type Official = Basis &
  Omit<ComputeOptions, 'draws' | 'parameters'> & {
    /** The score on record; null: withheld. */
    readonly published: number | null;
  };

export type Answer = {
  readonly core: CoreResult;
  /** What led the score from the official one to this one. */
  readonly change: Outcome<ScoreChange>;
  /** What would change the verdict: takes much longer than the rest, in steps after each of which it can be left. */
  readonly explain: () => Generator<void, VerdictChanges, void>;
};

/** How many numbers of draws are kept open: one while dragging, one on release, one just left. */
const MOST_OPEN = 3;

/**
 * What follows from changes, one state after the other: what a change leaves alone is neither assessed nor drawn again.
 *
 * Each answer is that of `computeCore`, `changeOfScore` and `computeExplanation` for the changed input and parameters with the same draws and seed.
 *
 * @throws RangeError as `computeCore`
 */
export function openWhatIf(official: Official): (changes: Changes, draws: number) => Answer {
  const { input, parameters, mission, asOf, seed } = official;
  const opened = new Map<number, OpenAssessment>();
  const openAt = (draws: number): OpenAssessment => {
    const open =
      opened.get(draws) ?? openAssessment(input, { mission, seed: String(seed), draws, parameters });
    opened.delete(draws);
    opened.set(draws, open);
    for (const oldest of opened.keys()) if (opened.size > MOST_OPEN) opened.delete(oldest);
    return open;
  };
  return (changes, draws) => {
    const changed = applyChanges(official, changes);
    const open = openAt(draws).change(changed);
    const judged = { assessment: open.assessment(), simulation: open.simulation() };
    const core = coreResult(judged, { mission, asOf, draws, seed });
    return {
      core,
      change: changeOfScore(official, changed, core.ers.published),
      explain: () => verdictChangesInSteps(open),
    };
  };
}
