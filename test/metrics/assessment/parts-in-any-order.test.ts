import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { computeAssessment } from '#metrics/assessment/compute-assessment.ts';
import { assembleParts, PART_NAMES, PARTS, type PartResults } from '#metrics/assessment/parts.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { arbitraryMission } from './arbitrary-mission.ts';

const parameters = {
  ...DEFAULT_PARAMETERS,
  uncertainty: { ...DEFAULT_PARAMETERS.uncertainty, sobolBaseRows: 16 },
};
const optionsOf = (mission: number) => ({
  mission: `mission-${mission}`,
  asOf: '2026-07-01T00:00:00Z',
  draws: 100,
  seed: 1,
  parameters,
});
const missions = fc.array(arbitraryMission({ objectives: 3, indicators: 3, criteria: 4 }), {
  minLength: 3,
  maxLength: 3,
});
const tasks = [0, 1, 2].flatMap((mission) => PART_NAMES.map((part) => ({ mission, part })));
const anyOrder = fc.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length });

it('assessments have the same bytes in whatever order their parts and those of others are computed', () => {
  fc.assert(
    fc.property(missions, anyOrder, (inputs, order) => {
      const results = order.map(({ mission, part }) => ({
        mission,
        part,
        result: PARTS[part](inputs[mission]!, optionsOf(mission)),
      }));
      for (const [mission, input] of inputs.entries()) {
        const own = results.filter((result) => result.mission === mission);
        const parts = Object.fromEntries(own.map(({ part, result }) => [part, result])) as PartResults;
        expect(canonicalJson(assembleParts(parts))).toBe(
          canonicalJson(computeAssessment(input, optionsOf(mission))),
        );
      }
    }),
    { numRuns: 6, seed: 3 },
  );
});
