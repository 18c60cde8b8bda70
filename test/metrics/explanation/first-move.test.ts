import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstMove } from '#metrics/explanation/verdict/first-move.ts';

/** Moved where the flag is set; what lies between is known with certainty only for stretches up to a length. */
function search(flags: readonly boolean[], longestKnown: number) {
  const tried: number[] = [];
  const found = firstMove<number>({
    last: flags.length - 1,
    at: (step) => {
      tried.push(step);
      return step;
    },
    isMoved: (step) => flags[step]!,
    isStillBetween: (from, to) => to - from <= longestKnown && !flags.slice(from, to).includes(true),
  });
  return { found, tried };
}

const flags = fc.array(fc.boolean(), { minLength: 0, maxLength: 60 }).map((rest) => [false, ...rest]);
const rare = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })
  .map((rest) => [false, ...rest.map((n) => n === 0)]);

it('finds the first step that moves, however much moves back', () => {
  fc.assert(
    fc.property(fc.oneof(flags, rare), fc.nat({ max: 60 }), (steps, longestKnown) => {
      const first = steps.indexOf(true);
      expect(search(steps, longestKnown).found).toBe(first === -1 ? null : first);
    }),
    { seed: 22, numRuns: 2000 },
  );
});

it('tries no step twice, and few where it is known what lies between', () => {
  const still = Array.from({ length: 1001 }, () => false);
  expect(search(still, 2000).tried.length).toBe(2);
  const { tried } = search([...still.slice(0, 700), true, ...still.slice(0, 300)], 2000);
  expect(new Set(tried).size).toBe(tried.length);
  expect(tried.length).toBeLessThan(25);
});

it('finds nothing where there is no step to take', () => {
  expect(search([false], 0).found).toBeNull();
});
