import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AssessmentInput, InputSeries } from '#metrics/assessment/assessment-input.ts';
import { READINESS_CLASSES } from '#metrics/readiness/readiness-class.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { computed, DRAWS } from './computed.ts';

/** Digits behind the point that the order of a sum leaves alone. */
const DIGITS = 9;

/** A list in another order, by keys that are used in turn. */
type Reorder = <Item>(items: readonly Item[]) => readonly Item[];

const arbitraryReorder: fc.Arbitrary<Reorder> = fc
  .array(fc.nat({ max: 1_000 }), { minLength: 12, maxLength: 12 })
  .map((keys) => (items) => {
    const keyed = items.map((item, index) => ({ item, key: keys[index % keys.length]! }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  });

function reordered(mission: AssessmentInput, reorder: Reorder): AssessmentInput {
  const inSeries = (series: InputSeries) => ({ ...series, observations: reorder(series.observations) });
  return {
    ...mission,
    objectives: reorder(mission.objectives).map((objective) => ({
      ...objective,
      indicators: reorder(objective.indicators).map((use) => ({ ...use, series: inSeries(use.series) })),
    })),
    criteria: reorder(mission.criteria).map((criterion) => ({
      ...criterion,
      series: criterion.series && inSeries(criterion.series),
    })),
  };
}

it('the order of objectives, indicators, criteria and observations changes neither score nor class', () => {
  fc.assert(
    fc.property(arbitraryMission(), arbitraryReorder, (mission, reorder) => {
      const [one, other] = [computed(mission), computed(reordered(mission, reorder))];
      const { readiness, headline, atLowerThresholds, atHigherThresholds } = one.verdict;
      expect(other.verdict).toMatchObject({ readiness, headline, atLowerThresholds, atHigherThresholds });
      expect([other.achievement.reason, other.gates.truth]).toEqual([
        one.achievement.reason,
        one.gates.truth,
      ]);
      const numbers = numbersOf(one);
      for (const [index, value] of numbersOf(other).entries()) {
        expect(value === null).toBe(numbers[index] === null);
        expect(value ?? 0).toBeCloseTo(numbers[index] ?? 0, DIGITS);
      }
      const truths = (result: typeof one) =>
        new Map(result.criteria.map(({ id, ...judged }) => [id, { ...judged }]));
      expect(truths(other)).toEqual(truths(one));
      expectSameShares(one, other);
    }),
    { seed: 43, numRuns: 250 },
  );
});

type Result = ReturnType<typeof computed>;

function numbersOf({ ers, achievement, components, reversal }: Result): readonly (number | null)[] {
  const { bounds, score } = achievement;
  const ends = [ers.interval, ers.dataInterval, achievement.interval].flatMap((interval) => [
    interval?.lower ?? null,
    interval?.upper ?? null,
  ]);
  return [
    ers.ers,
    ers.published,
    score,
    bounds.lower,
    bounds.upper,
    reversal.risk,
    ...Object.values(components),
    ...ends,
  ];
}

/** A draw on a border may fall to its other side by the last digit, one of them at most. */
function expectSameShares(one: Result, other: Result): void {
  for (const readiness of READINESS_CLASSES) {
    const shares = [one, other].map(({ simulation }) => simulation!.probabilities[readiness]);
    expect(Math.abs(shares[0]! - shares[1]!)).toBeLessThanOrEqual(1 / DRAWS + Number.EPSILON);
  }
}
