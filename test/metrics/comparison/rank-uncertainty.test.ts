import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankUncertainty } from '#metrics/comparison/rank-uncertainty.ts';
import { buildFramework } from './build-framework.ts';
import { rankDrawsByHand } from './rank-draws-by-hand.ts';

const options = { seed: '1', framework: 'f', draws: 200 };

function knownRanks(...given: Parameters<typeof rankUncertainty>) {
  const outcome = rankUncertainty(...given);
  if (!outcome.known) throw new Error(outcome.reason);
  return outcome.value;
}

describe('ranks under other choices', () => {
  it('are those of composites computed one by one with exact quantiles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 0, max: 1e6 }),
        (units, indicators, seed) => {
          const framework = buildFramework({ units, indicators }, seed);
          const drawing = { ...options, seed: String(seed), draws: 20 };
          expect(knownRanks(framework, drawing).ranks).toEqual(rankDrawsByHand(framework, drawing));
        },
      ),
      { numRuns: 30, seed: 3 },
    );
  });

  it('do not move where one unit is ahead in everything and one behind', () => {
    const values = [1, 50, 60, 99];
    const framework = buildFramework({ units: 4, indicators: [2, 3] }, 1).map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((indicator) => ({ ...indicator, values })),
    }));
    const { nominalRank, lower, upper, firstShare } = knownRanks(framework, options);
    expect([nominalRank, lower, upper]).toEqual([
      [4, 3, 2, 1],
      [4, 3, 2, 1],
      [4, 3, 2, 1],
    ]);
    expect(firstShare).toEqual([0, 0, 0, 1]);
  });

  it('follow the units when these are listed in another order', () => {
    const framework = buildFramework({ units: 7, indicators: [3, 2, 4] }, 5);
    const reversed = framework.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((one) => ({ ...one, values: one.values.toReversed() })),
    }));
    const [there, back] = [knownRanks(framework, options), knownRanks(reversed, options)];
    expect(back.median).toEqual(there.median.toReversed());
    expect(back.firstShare).toEqual(there.firstShare.toReversed());
  });

  it('are unknown where an indicator is the same for all, and where there is none', () => {
    const leaf = { id: 'o', parent: null, weight: null };
    const constant = [{ id: 'i', weight: null, values: [3, 3] }];
    expect(rankUncertainty([{ ...leaf, indicators: constant }], options)).toMatchObject({
      known: false,
      reason: 'constant_column',
    });
    expect(rankUncertainty([], options)).toMatchObject({ known: false, reason: 'no_objectives' });
  });

  it('refuse tables with gaps, and no draws', () => {
    const leaf = { id: 'o', parent: null, weight: null };
    const uneven = [
      { id: 'i', weight: null, values: [1, 2] },
      { id: 'j', weight: null, values: [1] },
    ];
    const gap = [{ id: 'i', weight: null, values: [1, Number.NaN] }];
    expect(() => rankUncertainty([{ ...leaf, indicators: uneven }], options)).toThrow(/^values of j/);
    expect(() => rankUncertainty([{ ...leaf, indicators: gap }], options)).toThrow(RangeError);
    expect(() => rankUncertainty([], { ...options, draws: 0 })).toThrow(/^draws/);
  });
});
