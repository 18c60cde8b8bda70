import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openComputing } from '#app/computing/computing.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { computeAssessment } from '#metrics/assessment/compute-assessment.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { arbitraryMission } from '#test/metrics/assessment/arbitrary-mission.ts';
import { computeOptions } from './example-task.ts';

const parameters = {
  ...DEFAULT_PARAMETERS,
  uncertainty: { ...DEFAULT_PARAMETERS.uncertainty, sobolBaseRows: 16 },
};
const optionsOf = (mission: string) => computeOptions({ mission, draws: 100, parameters });
const missions = fc.uniqueArray(
  arbitraryMission({ objectives: 3, indicators: 3, criteria: 4 }).map(canonicalJson),
  { minLength: 4, maxLength: 4 },
);

test('any missions have the bytes of the calling thread, on any number of threads and in any order', async () => {
  await fc.assert(
    fc.asyncProperty(missions, fc.integer({ min: 1, max: 3 }), async (inputs, threads) => {
      const computing = openComputing({ threads });
      try {
        const compute = (text: string) => computing.computeInPool(text, optionsOf(text.slice(0, 40)));
        const [forwards, backwards] = [inputs.map(compute), inputs.toReversed().map(compute)];
        const results = (await Promise.all(forwards)).map(canonicalJson);
        expect((await Promise.all(backwards)).map(canonicalJson)).toEqual(results.toReversed());
        expect(results).toEqual(
          inputs.map((text) =>
            canonicalJson(computeAssessment(JSON.parse(text), optionsOf(text.slice(0, 40)))),
          ),
        );
      } finally {
        await computing.close();
      }
    }),
    { numRuns: 4, seed: 3 },
  );
});
