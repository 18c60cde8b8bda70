import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, expect, test } from 'vitest';
import { openComputing } from '#app/computing/computing.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { computeAssessment } from '#metrics/assessment/compute-assessment.ts';
import { computeOptions, INPUTS } from './example-task.ts';

const ASSESSMENTS = 10;
const RESOLUTION_MS = 5;
const OPTIONS = computeOptions({ draws: 10_000 });

const computing = openComputing({ threads: 1 });
afterAll(() => computing.close());

/** Median time between two turns of the event loop while the work goes on, beyond what the timer itself takes. */
async function medianDelayMs(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  await work();
  delays.disable();
  return delays.percentile(50) / 1e6 - RESOLUTION_MS;
}

async function onThisThread(): Promise<void> {
  for (let each = 0; each < ASSESSMENTS; each++) {
    computeAssessment(JSON.parse(INPUTS) as AssessmentInput, OPTIONS);
    await new Promise(setImmediate);
  }
}

const inPool = () =>
  Promise.all(Array.from({ length: ASSESSMENTS }, () => computing.computeInPool(INPUTS, OPTIONS)));

test('while ten assessments are computed, readers are answered as if there were none', async () => {
  const blocked = await medianDelayMs(onThisThread);
  const free = await medianDelayMs(inPool);
  expect(blocked).toBeGreaterThan(RESOLUTION_MS);
  expect(free).toBeLessThan(blocked / 4);
});
