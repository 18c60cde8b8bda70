import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompositeObjective, compositeScore } from '#metrics/composite/composite-score.ts';

type Scores = readonly (number | null)[];

const objective = (
  id: string,
  scores: Scores,
  more: Partial<CompositeObjective> = {},
): CompositeObjective => ({
  id,
  weight: null,
  isCritical: false,
  indicators: scores.map((score, index) => ({ id: `${id}${index}`, weight: null, score })),
  ...more,
});

describe('the composite', () => {
  it('does not let three good objectives pay for a failed one', () => {
    const result = compositeScore([80, 80, 80, 0].map((score, index) => objective(`o${index}`, [score])));
    expect(result.score).toBeCloseTo((80 ** 3) ** 0.25, 9);
    expect(result.alternatives?.arithmetic).toBeCloseTo(60, 12);
    expect(result.alternatives?.minimum).toBe(0);
    expect(result.objectives.map(({ isFloored }) => isFloored)).toEqual([false, false, false, true]);
  });

  it('is withheld below three quarters of the weight, with bounds nevertheless', () => {
    const result = compositeScore([objective('a', [90]), objective('b', [null])]);
    expect(result).toMatchObject({ isWithheld: true, reason: 'coverage_below_minimum', score: null });
    expect(result.bounds.lower).toBeCloseTo(Math.sqrt(90), 9);
    expect(result.bounds.upper).toBeCloseTo(Math.sqrt(9000), 9);
  });

  it('is withheld when a critical objective is not scored, whatever the coverage', () => {
    const result = compositeScore([
      objective('a', [90], { weight: 99 }),
      objective('b', [null], { weight: 1, isCritical: true }),
    ]);
    expect(result.reason).toBe('critical_objective_unscored');
  });

  it('has no score without objectives, and none for an objective without indicators', () => {
    expect(compositeScore([])).toMatchObject({
      reason: 'no_objectives',
      score: null,
      bounds: { lower: 0, upper: 100 },
    });
    const empty = compositeScore([objective('a', [])]);
    expect(empty.objectives[0]).toMatchObject({ score: null, reason: 'no_indicators', lower: 0, upper: 100 });
  });

  it('needs two thirds of an objective, and exactly two thirds are enough', () => {
    const [enough, short] = [objective('a', [60, 60, null]), objective('b', [60, null, null])].map(
      (item) => compositeScore([item]).objectives[0],
    );
    expect(enough).toMatchObject({ reason: null });
    expect(enough?.score).toBeCloseTo(60, 9);
    expect(short).toMatchObject({ score: null, reason: 'coverage_below_minimum' });
  });

  it('says which objective holds the score back', () => {
    const result = compositeScore([objective('a', [50]), objective('b', [100])]);
    expect(result.shortfallShares).toEqual([1, 0]);
    expect(compositeScore([objective('a', [100])]).shortfallShares).toEqual([0]);
  });

  it('rejects scores outside 0–100', () => {
    expect(() => compositeScore([objective('a', [101])])).toThrow('score of a0 must lie in [0, 100]');
    expect(() => compositeScore([objective('a', [NaN])])).toThrow('score of a0');
  });
});

describe('for any mission', () => {
  const scores = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
  });
  const missions = fc
    .array(scores, { minLength: 1, maxLength: 4 })
    .map((lists) => lists.map((list, index) => objective(`o${index}`, list)));
  const ROUNDING = 1e-9;

  it('stays within its bounds and within 0–100', () => {
    fc.assert(
      fc.property(missions, (mission) => {
        const { score, bounds } = compositeScore(mission);
        expect(bounds.lower).toBeGreaterThanOrEqual(0);
        expect(bounds.upper).toBeLessThanOrEqual(100 + ROUNDING);
        expect(bounds.lower).toBeLessThanOrEqual(bounds.upper + ROUNDING);
        if (score === null) return;
        expect(Number.isFinite(score)).toBe(true);
        expect(score).toBeLessThanOrEqual(100 + ROUNDING);
      }),
    );
  });

  it('does not depend on the order of objectives', () => {
    fc.assert(
      fc.property(missions, (mission) => {
        const [one, other] = [compositeScore(mission), compositeScore(mission.toReversed())];
        expect(other.reason).toBe(one.reason);
        expect(other.score ?? -1).toBeCloseTo(one.score ?? -1, 6);
      }),
    );
  });

  it('never gains a better worst case, nor a worse best case, by losing an observation', () => {
    fc.assert(
      fc.property(missions, (mission) => {
        const before = compositeScore(mission).bounds;
        const [first, ...rest] = mission;
        const forgotten = {
          ...first!,
          indicators: first!.indicators.map((item, i) => (i === 0 ? { ...item, score: null } : item)),
        };
        const after = compositeScore([forgotten, ...rest]).bounds;
        expect(after.lower).toBeLessThanOrEqual(before.lower + ROUNDING);
        expect(after.upper).toBeGreaterThanOrEqual(before.upper - ROUNDING);
      }),
    );
  });

  it('never falls when one indicator improves', () => {
    fc.assert(
      fc.property(missions, fc.double({ min: 0, max: 100, noNaN: true }), (mission, gain) => {
        const before = compositeScore(mission).score;
        const improved = mission.map((item) => ({
          ...item,
          indicators: item.indicators.map((use, index) =>
            index === 0 && use.score !== null ? { ...use, score: Math.min(100, use.score + gain) } : use,
          ),
        }));
        if (before !== null) expect(compositeScore(improved).score).toBeGreaterThanOrEqual(before - ROUNDING);
      }),
    );
  });
});
