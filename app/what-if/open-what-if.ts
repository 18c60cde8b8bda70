import { type ComputeOptions, type CoreResult, coreResult } from '#metrics/assessment/compute-core.ts';
import { type OpenAssessment, openAssessment } from '#metrics/assessment/open-assessment.ts';
import { applyChanges } from './apply-changes.ts';
import type { Changes } from './choices.ts';
import type { Basis } from './choices-of.ts';

/** An official assessment as it has to be known to compute what follows from changing it. */
export type Official = Basis & Omit<ComputeOptions, 'draws' | 'parameters'>;

/** How many numbers of draws are kept open: one while dragging, one on release, one just left. */
const MOST_OPEN = 3;

/**
 * What follows from changes, one state after the other: what a change leaves alone is neither assessed nor drawn again.
 *
 * Each answer is that of `computeCore` for the changed input and parameters with the same draws and seed.
 *
 * @throws RangeError as `computeCore`
 */
export function openWhatIf(official: Official): (changes: Changes, draws: number) => CoreResult {
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
    const open = openAt(draws).change(applyChanges(official, changes));
    const judged = { assessment: open.assessment(), simulation: open.simulation() };
    return coreResult(judged, { mission, asOf, draws, seed });
  };
}
