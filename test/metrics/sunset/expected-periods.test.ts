import { expect, it } from 'vitest';
import { parsePeriod } from '#metrics/domain/period.ts';
import {
  type ExpectedPeriodsInput,
  expectedPeriods,
  isMiddleInside,
} from '#metrics/sunset/expected-periods.ts';

const period = (text: string) => parsePeriod(text)!;
const labels = (fields: Partial<ExpectedPeriodsInput>) =>
  expectedPeriods({
    frequency: 'annual',
    periods: 2,
    on: '2026-06-30',
    lagYears: 0,
    latestObserved: null,
    ...fields,
  }).map(({ label }) => label);

it('ends with the latest period that has ended', () => {
  expect(labels({})).toEqual(['2024', '2025']);
  expect(labels({ on: '2026-12-31' })).toEqual(['2024', '2025']);
  expect(labels({ on: '2027-01-01' })).toEqual(['2025', '2026']);
});

it('waits for the publication lag', () => {
  expect(labels({ lagYears: 0.9 })).toEqual(['2023', '2024']);
});

it('follows the latest observation when it came earlier than expected', () => {
  expect(labels({ lagYears: 0.9, latestObserved: period('2025') })).toEqual(['2024', '2025']);
});

it('steps by quarter, month and half-year', () => {
  expect(labels({ frequency: 'quarterly', periods: 3 })).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
  expect(labels({ frequency: 'monthly', on: '2026-01-31' })).toEqual(['2025-11', '2025-12']);
  expect(labels({ frequency: 'semiannual' })).toEqual(['2025-01-01/2025-06-30', '2025-07-01/2025-12-31']);
});

it('begins the year where the publisher begins it', () => {
  const latestObserved = period('2024-07-01/2025-06-30');
  expect(labels({ latestObserved, on: '2026-07-01' })).toEqual([
    '2024-07-01/2025-06-30',
    '2025-07-01/2026-06-30',
  ]);
});

it('places a day in the period around it', () => {
  expect(isMiddleInside(period('2025-03-14'), period('2025'))).toBe(true);
  expect(isMiddleInside(period('2025'), period('2025-Q1'))).toBe(false);
  expect(isMiddleInside(period('2025'), period('2025'))).toBe(true);
});

it('rejects a window of no periods and a negative lag', () => {
  expect(() => labels({ periods: 0 })).toThrow('periods');
  expect(() => labels({ lagYears: -1 })).toThrow('lagYears');
});
