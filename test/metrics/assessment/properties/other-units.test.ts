import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { CoreResult } from '#metrics/assessment/compute-core.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { computed } from './computed.ts';
import { inOtherUnits } from './in-other-units.ts';

/** Powers of two, which change no digit of what they multiply. */
const factors = fc.array(
  fc.integer({ min: -6, max: 12 }).map((power) => 2 ** power),
  { minLength: 1, maxLength: 4 },
);

it('another unit leaves every bit of the score, its intervals and its classes as it was', () => {
  fc.assert(
    fc.property(arbitraryMission(), factors, (mission, by) => {
      const linear = onLinearScales(mission);
      expect(withoutUnit(computed(inOtherUnits(linear, by)))).toEqual(withoutUnit(computed(linear)));
    }),
    { seed: 44, numRuns: 250 },
  );
});

it('another unit leaves the score on log scales as it was but for rounding', () => {
  fc.assert(
    fc.property(arbitraryMission(), factors, (mission, by) => {
      const [one, other] = [computed(mission), computed(inOtherUnits(mission, by))];
      expect(other.achievement.reason).toBe(one.achievement.reason);
      expect(other.achievement.score ?? -1).toBeCloseTo(one.achievement.score ?? -1, 9);
      expect(other.ers.published ?? -1).toBeCloseTo(one.ers.published ?? -1, 6);
      expect(other.verdict.readiness).toBe(one.verdict.readiness);
    }),
    { seed: 45, numRuns: 250 },
  );
});

function onLinearScales(mission: AssessmentInput): AssessmentInput {
  return {
    ...mission,
    objectives: mission.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((use) => ({ ...use, scale: 'linear' as const })),
    })),
  };
}

/** Everything that has no unit of an indicator. */
function withoutUnit({ objectives, criteria, ...rest }: CoreResult) {
  return {
    ...rest,
    objectives: objectives.map(({ indicators, ...objective }) => ({
      ...objective,
      indicators: indicators.map(({ id, progress, reason, flags }) => ({
        id,
        score: progress.score,
        raw: progress.raw,
        reason,
        flags,
      })),
    })),
    criteria: criteria.map(({ periods, ...criterion }) => ({
      ...criterion,
      periods: periods.map(({ truth, reason, probability }) => ({ truth, reason, probability })),
    })),
  };
}
