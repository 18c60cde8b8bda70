import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import { simulatePasses } from '#metrics/assessment/simulate-assessment.ts';
import { summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { computed, DRAWS, ROUNDING } from './computed.ts';

function expectWithin(values: readonly (number | null | undefined)[]): void {
  const known = values.filter((value) => value !== null && value !== undefined);
  for (const value of known) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(100);
  }
  for (const [index, value] of known.slice(1).entries())
    expect(value).toBeGreaterThanOrEqual(known[index]! - ROUNDING);
}

/**
 * A mission whose objective is seen in part, but too little of it to have a score, may score outside its bounds: the
 * score leaves the objective out (§4.4), the bounds count what is known of it.
 */
it('scores lie within 0–100 and the ends of intervals and bounds are in order', () => {
  fc.assert(
    fc.property(arbitraryMission(), (mission) => {
      const { achievement, objectives, ers, components, simulation } = computed(mission);
      const isPartlySeen = objectives.some(({ score, coverage }) => score === null && coverage > 0);
      const { lower, upper } = achievement.bounds;
      expectWithin([lower, isPartlySeen ? null : achievement.score, upper]);
      expectWithin([achievement.score]);
      for (const interval of [achievement.interval, ers.interval, ers.dataInterval])
        expectWithin([interval?.lower, interval?.upper]);
      for (const objective of objectives) {
        expectWithin([objective.lower, objective.score, objective.upper]);
        expectWithin([objective.interval?.lower, objective.interval?.upper]);
        for (const { progress } of objective.indicators) expectWithin([progress.score]);
      }
      for (const score of [ers.ers, ers.published, ...Object.values(components)]) expectWithin([score]);
      const rule = simulation?.ruleProbability;
      expectWithin([rule?.lower, rule?.upper, rule ? 1 : null]);
      const probabilities = Object.values(simulation?.probabilities ?? {});
      expect(probabilities.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
    { seed: 41, numRuns: 250 },
  );
});

it('every draw lies within 0–100, and the median between the ends of its interval', () => {
  fc.assert(
    fc.property(arbitraryMission(), (mission) => {
      const { data, total } = simulatePasses(mission, assess(mission), {
        mission: 'mission',
        seed: '1',
        draws: DRAWS,
      });
      for (const pass of [data, total]) {
        const columns = [pass.composite, pass.ownership, pass.ers?.uncapped, pass.ers?.published];
        for (const column of [...columns, ...pass.objectives.values()]) {
          if (column === null || column === undefined) continue;
          const { lower, median, upper } = summariseDraws(column);
          expectWithin([Math.min(...column), lower, median, upper, Math.max(...column)]);
        }
      }
    }),
    { seed: 42, numRuns: 150 },
  );
});
