import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whatIfOutcome } from '#app/view-models/what-if-outcome.ts';
import { applyChanges } from '#app/what-if/apply-changes.ts';
import { changeOfScore } from '#app/what-if/change-of-score.ts';
import type { Changes } from '#app/what-if/choices.ts';
import { choicesOf } from '#app/what-if/choices-of.ts';
import { decodeState } from '#app/what-if/decode-state.ts';
import { type Answer, openWhatIf } from '#app/what-if/open-what-if.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { computeCore } from '#metrics/assessment/compute-core.ts';
import { computeExplanation } from '#metrics/explanation/compute-explanation.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { arbitraryMission } from '#test/metrics/assessment/arbitrary-mission.ts';
import { FICTIONAL_MISSION, fictionalMission } from '#test/metrics/assessment/fictional-mission.ts';
import { arbitraryQuery } from './arbitrary-query.ts';

const DRAWS = 60;
const OPTIONS = { mission: FICTIONAL_MISSION, asOf: '2026-11-25T00:00:00Z', seed: 7 } as const;
const officialOf = (input: AssessmentInput) => {
  const basis = { ...OPTIONS, input, parameters: DEFAULT_PARAMETERS };
  return { ...basis, published: computeCore(input, { ...basis, draws: DRAWS }).ers.published };
};

/** As the server computes it: from scratch, from the text of the inputs. */
function fromScratch(input: AssessmentInput, changes: Changes) {
  const changed = applyChanges(officialOf(input), changes);
  const text = canonicalJson(changed.input);
  const { parameters } = changed;
  const options = { ...OPTIONS, parameters, draws: DRAWS };
  const core = computeCore(JSON.parse(text) as AssessmentInput, options);
  return {
    core,
    change: changeOfScore(officialOf(input), changed, core.ers.published),
    verdict: computeExplanation(JSON.parse(text) as AssessmentInput, options).verdict,
  };
}

/** As a browser computes it, to the end of its steps. */
function inSteps({ explain, ...answer }: Answer) {
  const steps = explain();
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...answer, verdict: step.value };
  }
}

const missions = fc.sample(arbitraryMission(), { seed: 23, numRuns: 12 });
const arbitraryWalk = fc.nat({ max: missions.length - 1 }).chain((index) => {
  const input = missions[index]!;
  const choices = choicesOf(officialOf(input), DRAWS);
  const walk = fc.array(arbitraryQuery(choices), { minLength: 1, maxLength: 4 });
  return walk.map((queries) => ({
    index,
    states: queries.map((query) => decodeState(query, choices).changes),
  }));
});

describe('what follows from changes', () => {
  test('is, after any number of them, what the server computes from scratch', () => {
    fc.assert(
      fc.property(arbitraryWalk, ({ index, states }) => {
        const input = missions[index]!;
        const compute = openWhatIf(officialOf(input));
        for (const changes of states) {
          const result = inSteps(compute(changes, DRAWS));
          expect(canonicalJson(result)).toBe(canonicalJson(fromScratch(input, changes)));
          const recorded = { assessmentId: null, assessmentHref: null, inputsHash: '' };
          expect(() => canonicalJson(whatIfOutcome(result, recorded))).not.toThrow();
        }
      }),
      { seed: 27, numRuns: 60 },
    );
  });

  test('is the official assessment where nothing is changed', async () => {
    const input = await fictionalMission('2026-11-25');
    const official = computeCore(input, { ...officialOf(input), draws: DRAWS });
    const result = openWhatIf(officialOf(input))({ numbers: {}, dropped: [] }, DRAWS);
    expect(result.core).toEqual(official);
  });

  test('a target that is easier to reach never lowers the score', async () => {
    const input = await fictionalMission('2026-11-25');
    const compute = openWhatIf(officialOf(input));
    const scoreAt = (target: number) =>
      compute({ numbers: { 'target.safety/intentional-homicide-rate/XFL': target }, dropped: [] }, DRAWS).core
        .ers.ers ?? Number.NaN;
    expect(scoreAt(8)).toBeLessThan(scoreAt(11));
    expect(scoreAt(11)).toBeLessThanOrEqual(scoreAt(14));
  });

  test('an indicator that is left out leaves its weight to the others', async () => {
    const input = await fictionalMission('2026-11-25');
    const [dropped] = choicesOf(officialOf(input), DRAWS).indicators;
    const result = openWhatIf(officialOf(input))({ numbers: {}, dropped: [dropped!] }, DRAWS);
    const left = result.core.objectives[0]?.indicators.filter(({ isScored }) => isScored) ?? [];
    expect(left.map(({ id }) => id)).not.toContain(dropped);
    expect(left.length).toBeGreaterThan(0);
    expect(left.reduce((sum, { shareInObjective }) => sum + shareInObjective, 0)).toBeCloseTo(1, 12);
  });
});
