import { describe, expect, it } from 'vitest';
import { seasonalKendall } from '#metrics/trend/seasonal-kendall.ts';
import { series } from '../build-input.ts';
import { knownValue, trace } from './trace.ts';

const YEARS = [2022, 2023, 2024, 2025] as const;
/** Rising by 2 a year under a swing of 10 between quarters. */
const valueIn = (year: number, quarter: number) => 20 + 2 * (year - 2022) + [0, 10, 4, -6][quarter - 1]!;
const quarters = (skip: (year: number, quarter: number) => boolean = () => false) =>
  Object.fromEntries(
    YEARS.flatMap((year) =>
      [1, 2, 3, 4]
        .filter((quarter) => !skip(year, quarter))
        .map((quarter) => [`${year}-Q${quarter}`, valueIn(year, quarter)]),
    ),
  );
const quarterly = (values: Parameters<typeof series>[0]) => series(values, { frequency: 'quarterly' });

describe('the seasonal trend of an indicator', () => {
  it('compares each quarter with itself', () => {
    const result = knownValue(trace({ series: quarterly(quarters()) }).seasonalTrend);
    const seasons = [1, 2, 3, 4].map((quarter) => ({
      years: [...YEARS],
      values: YEARS.map((year) => valueIn(year, quarter)),
    }));
    expect(result).toMatchObject(knownValue(seasonalKendall(seasons)));
    expect(result).toMatchObject({ slope: 2, completeYears: 4, class: 'improving', annualRate: null });
  });

  it('finds what the plain trend cannot see through the seasons', () => {
    const { trend } = trace({ series: quarterly(quarters()) });
    expect(knownValue(trend).class).not.toBe('improving');
  });

  it('needs three complete years', () => {
    const twoComplete = quarters((year, quarter) => year > 2023 && quarter === 2);
    expect(trace({ series: quarterly(twoComplete) }).seasonalTrend).toMatchObject({
      reason: 'too_few_years',
    });
    const threeComplete = quarters((year, quarter) => year === 2025 && quarter === 2);
    expect(knownValue(trace({ series: quarterly(threeComplete) }).seasonalTrend).completeYears).toBe(3);
  });

  it('leaves out a figure for a whole year among the quarters', () => {
    const withYear = quarterly({ ...quarters(), '2021': 5 });
    const result = knownValue(trace({ series: withYear }).seasonalTrend);
    expect(result.n).toBe(16);
  });

  it('has no seasons in an annual series', () => {
    expect(trace({}).seasonalTrend).toMatchObject({ known: false, reason: 'no_seasons' });
  });
});
