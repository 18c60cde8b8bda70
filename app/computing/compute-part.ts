/** Runs in a thread of the pool. */
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { PARTS } from '#metrics/assessment/parts.ts';
import type { PartAnswer, PartTask } from './part-task.ts';

export function computePart({ part, inputs, options }: PartTask): PartAnswer {
  try {
    return { ok: true, result: PARTS[part](JSON.parse(inputs) as AssessmentInput, options) };
  } catch (error) {
    return { ok: false, error };
  }
}
