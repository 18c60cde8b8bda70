import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correlation } from '#metrics/stats/correlation.ts';
import { symmetricEigenvalues } from '#metrics/stats/symmetric-eigenvalues.ts';

// Values of numpy.linalg.eigvalsh.
it('agree with an independent computation', () => {
  const matrix = [
    [2, -1, 0.5, 3],
    [-1, 4, 1, 0],
    [0.5, 1, -3, 2],
    [3, 0, 2, 1],
  ];
  const expected = [5.182878140523828, 4.020316161111312, -1.19834794363744, -4.004846357997696];
  for (const [i, value] of symmetricEigenvalues(matrix).entries())
    expect(value).toBeCloseTo(expected[i]!, 12);
});

it('keep trace and sum of squares of any symmetric matrix', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 15, maxLength: 15 }), (entries) => {
      const at = (i: number, j: number) =>
        entries[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!;
      const matrix = [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => at(i, j)));
      const values = symmetricEigenvalues(matrix);
      const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
      expect(sum(values)).toBeCloseTo(sum(matrix.map((row, i) => row[i]!)), 9);
      expect(sum(values.map((value) => value * value))).toBeCloseTo(
        sum(matrix.flat().map((value) => value * value)),
        7,
      );
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }),
    { seed: 23 },
  );
});

it('need a square matrix; a correlation needs values that vary', () => {
  expect(() => symmetricEigenvalues([[1, 2]])).toThrow(/^matrix/);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeNull();
  expect(correlation([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1, 12);
  expect(() => correlation([1], [1, 2])).toThrow(/^x and y/);
});
