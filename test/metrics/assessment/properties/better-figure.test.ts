import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput, InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { ROUNDING } from './computed.ts';

const gains = fc.double({ min: 0, max: 1, noNaN: true });

/** Durability looks at the way a figure has taken, so the whole exit-readiness score is not promised to follow. */
it('a better figure of one indicator lowers neither its own score nor those it is part of', () => {
  fc.assert(
    fc.property(arbitraryMission(), fc.nat({ max: 100 }), gains, (mission, at, gain) => {
      const [before, after] = [0, gain].map((by) => assess(withLatest(mission, at, by)));
      const numbers = [before!, after!].map(({ indicators, composite, components }) => [
        ...indicators.map(({ progress }) => progress.score),
        ...composite.objectives.flatMap(({ score, lower, upper }) => [score, lower, upper]),
        composite.score,
        composite.bounds.lower,
        composite.bounds.upper,
        components.ownership,
      ]);
      for (const [index, value] of numbers[0]!.entries()) {
        const better = numbers[1]![index]!;
        expect(better === null).toBe(value === null);
        if (value !== null) expect(better).toBeGreaterThanOrEqual(value - ROUNDING);
      }
    }),
    { seed: 48, numRuns: 400 },
  );
});

/** The latest figure of one indicator, exactly known, moved towards better by a share of the size of its target. */
function withLatest(mission: AssessmentInput, at: number, gain: number): AssessmentInput {
  const uses = mission.objectives.flatMap(({ indicators }) => indicators);
  const { id } = uses[at % uses.length]!;
  return {
    ...mission,
    objectives: mission.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((use) => (use.id === id ? improved(use, gain) : use)),
    })),
  };
}

function improved(use: InputIndicator, gain: number): InputIndicator {
  const { direction, target, series } = use;
  const size = Math.abs(target?.value ?? target?.lower ?? 1);
  const last = series.observations.findLastIndex(({ value }) => value !== null);
  const better = (value: number) => {
    if (direction === 'higher') return value + gain * size;
    if (direction === 'lower') return value - gain * Math.min(size, Math.abs(value) / 2);
    const lower = target?.lower ?? value;
    return value < lower ? value + gain * (lower - value) : value;
  };
  return {
    ...use,
    series: {
      ...series,
      observations: series.observations.map((item, index) =>
        index === last
          ? { ...item, value: better(item.value!), uncertainty: { kind: 'none' as const } }
          : item,
      ),
    },
  };
}
