import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentInput, InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { CoreResult } from '#metrics/assessment/compute-core.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { computed, ROUNDING } from './computed.ts';

type Silence = (series: InputSeries) => InputSeries;

/** Nothing on record, and gaps that the publisher states. */
const silences = fc.constantFrom<Silence>(
  (series) => ({ ...series, observations: [] }),
  (series) => ({
    ...series,
    observations: series.observations.map((item) => ({
      ...item,
      value: null,
      uncertainty: { kind: 'unknown' },
    })),
  }),
);
const at = fc.nat({ max: 100 });

describe('a figure that goes missing', () => {
  it('never improves the worst case of an indicator, an objective or the mission, nor worsens the best', () => {
    fc.assert(
      fc.property(arbitraryMission(), at, silences, (mission, index, silence) => {
        const [before, after] = [computed(mission), computed(withoutIndicator(mission, index, silence))];
        expectNoNarrower(before.achievement.bounds, after.achievement.bounds);
        for (const [i, objective] of before.objectives.entries())
          expectNoNarrower(objective, after.objectives[i]!);
        expect(after.achievement.coverage).toBeLessThanOrEqual(before.achievement.coverage + ROUNDING);
        if (before.achievement.score === null) expect(after.achievement.score).toBeNull();
      }),
      { seed: 46, numRuns: 250 },
    );
  });

  it('never makes a rule more certain, opens a gate or meets a criterion', () => {
    fc.assert(
      fc.property(arbitraryMission(), at, silences, (mission, index, silence) => {
        const [before, after] = [computed(mission), computed(withoutCriterion(mission, index, silence))];
        const boundsOf = ({ rule, simulation }: CoreResult) => [
          rule.probability ?? { lower: 0, upper: 1 },
          simulation?.ruleProbability ?? { lower: 0, upper: 1 },
        ];
        for (const [i, bounds] of boundsOf(before).entries()) expectNoNarrower(bounds, boundsOf(after)[i]!);
        if (before.rule.truth === 'U') expect(after.rule.truth).toBe('U');
        if (before.gates.truth !== 'T') expect(after.gates.truth).not.toBe('T');
        expect(after.criteriaShare?.met ?? 0).toBeLessThanOrEqual(
          (before.criteriaShare?.met ?? 0) + ROUNDING,
        );
      }),
      { seed: 47, numRuns: 250 },
    );
  });
});

type Bounds = { readonly lower: number; readonly upper: number };

function expectNoNarrower(before: Bounds, after: Bounds): void {
  expect(after.lower).toBeLessThanOrEqual(before.lower + ROUNDING);
  expect(after.upper).toBeGreaterThanOrEqual(before.upper - ROUNDING);
}

function withoutIndicator(mission: AssessmentInput, index: number, silence: Silence): AssessmentInput {
  const ids = mission.objectives.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const lost = ids[index % ids.length];
  return {
    ...mission,
    objectives: mission.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((use) =>
        use.id === lost ? { ...use, series: silence(use.series) } : use,
      ),
    })),
  };
}

function withoutCriterion(mission: AssessmentInput, index: number, silence: Silence): AssessmentInput {
  const { criteria } = mission;
  const lost = criteria[index % criteria.length];
  return {
    ...mission,
    criteria: criteria.map((item) =>
      item === lost ? { ...item, series: item.series && silence(item.series) } : item,
    ),
  };
}
