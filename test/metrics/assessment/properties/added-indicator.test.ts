import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { simulatePasses } from '#metrics/assessment/simulate-assessment.ts';
import { simulateScores } from '#metrics/assessment/simulate-scores.ts';
import { openUniforms } from '#metrics/assessment/simulate-uniforms.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { ownIndicator } from '../simulate-input.ts';
import { DRAWS } from './computed.ts';

const STREAMS = { mission: 'mission', seed: '1' } as const;

it('an indicator that is added leaves every bit of the other draws as it was', () => {
  fc.assert(
    fc.property(arbitraryMission(), fc.nat({ max: 100 }), (mission, at) => {
      const objective = mission.objectives[at % mission.objectives.length]!.id;
      const [before, after] = [mission, withAdded(mission, objective)].map(drawsOf);
      for (const [id, column] of before!.scores) expect(after!.scores.get(id)).toEqual(column);
      for (const pass of ['data', 'total'] as const)
        for (const [id, column] of before![pass].objectives)
          if (id !== objective) expect(after![pass].objectives.get(id)).toEqual(column);
      expect(after!.criteria).toEqual(before!.criteria);
    }),
    { seed: 49, numRuns: 150 },
  );
});

/** In first place, so that draws taken one after the other would all move. */
function withAdded(mission: AssessmentInput, objective: string): AssessmentInput {
  return {
    ...mission,
    objectives: mission.objectives.map((item) =>
      item.id === objective ? { ...item, indicators: [ownIndicator('added'), ...item.indicators] } : item,
    ),
  };
}

function drawsOf(mission: AssessmentInput) {
  const assessment = assess(mission);
  const uses = new Map(
    mission.objectives.flatMap(({ indicators }) => indicators.map((use) => [use.id, use])),
  );
  const uniforms = openUniforms(STREAMS, DRAWS);
  const { parameters } = assessment;
  const scores = new Map(
    assessment.indicators.map((item) => [
      item.id,
      item.isScored ? simulateScores(item, uses.get(item.id)!, { uniforms, parameters }) : null,
    ]),
  );
  return { scores, ...simulatePasses(mission, assessment, { ...STREAMS, draws: DRAWS }) };
}
