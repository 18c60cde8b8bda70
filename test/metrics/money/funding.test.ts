import fc from 'fast-check';
import { expect, it } from 'vitest';
import { donorConcentration, donorConcentrationBounds } from '#metrics/money/donor-concentration.ts';
import { fundingAlignment, needOfObjectives } from '#metrics/money/funding-alignment.ts';

const amounts = fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 8 });

it('needs least where most is reached', () => {
  expect(needOfObjectives([2, 1], [100, 40])).toEqual([0, 60]);
  expect(() => needOfObjectives([1], [120])).toThrow(/^scores\[0\]/);
});

it('keeps alignment between 0 and 1, and at 1 for shares that agree', () => {
  fc.assert(
    fc.property(amounts, fc.double({ min: 0.1, max: 10, noNaN: true }), (need, factor) => {
      const agreeing = fundingAlignment(
        need.map((amount) => amount * factor),
        need,
      );
      expect(agreeing).toMatchObject({ value: { alignment: expect.closeTo(1, 9) } });
      const turned = fundingAlignment(need.toReversed(), need);
      if (!turned.known) throw new Error(turned.reason);
      expect(turned.value.alignment).toBeGreaterThanOrEqual(0);
      expect(turned.value.alignment).toBeLessThanOrEqual(1);
    }),
  );
});

it('has no alignment without money or need', () => {
  expect(fundingAlignment([0, 0], [1, 1])).toMatchObject({ known: false, reason: 'no_funding' });
  expect(fundingAlignment([1, 1], [0, 0])).toMatchObject({ known: false, reason: 'no_need' });
  expect(() => fundingAlignment([-1], [1])).toThrow(/^funding\[0\]/);
});

it('counts only donors with money, and holds the index between 1/N and 1', () => {
  expect(donorConcentration([50, 50, 0])).toMatchObject({
    value: { donors: 2, index: 0.5, normalised: 0, points: 5000 },
  });
  expect(donorConcentration([])).toMatchObject({ known: false, reason: 'no_funding' });
  fc.assert(
    fc.property(amounts, (given) => {
      const result = donorConcentration(given);
      if (!result.known) throw new Error(result.reason);
      expect(result.value.index).toBeGreaterThanOrEqual(1 / given.length - 1e-12);
      expect(result.value.index).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

it('bounds the index for money from undisclosed donors', () => {
  expect(donorConcentrationBounds([50], 50)).toEqual({ known: true, value: { lower: 0.25, upper: 0.5 } });
  expect(donorConcentrationBounds([], 0)).toMatchObject({ known: false });
});
