import { expect, it } from 'vitest';
import { seasonalKendall } from '#metrics/trend/seasonal-kendall.ts';

const years = [2020, 2021, 2022];

it('adds the scores of the seasons, whatever their level', () => {
  const result = seasonalKendall([
    { years, values: [10, 9, 8] },
    { years, values: [50, 40, 45] },
  ]);
  expect(result).toMatchObject({ known: true, value: { score: -4, n: 6, slopes: 6, slope: -1 } });
});

it('asks for three years and two observations of one season', () => {
  expect(seasonalKendall([])).toMatchObject({ reason: 'too_few_years' });
  expect(seasonalKendall([{ years: [2020, 2021], values: [1, 2] }])).toMatchObject({
    reason: 'too_few_years',
  });
  const scattered = years.map((year) => ({ years: [year], values: [1] }));
  expect(seasonalKendall(scattered)).toMatchObject({ reason: 'single_date' });
  expect(() => seasonalKendall([{ years: [2021, 2020, 2022], values: [1, 2, 3] }])).toThrow(
    /^seasons\[0\].years/,
  );
});
