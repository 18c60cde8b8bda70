import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOfDecimalYear, decimalYear } from '#metrics/domain/period.ts';

it('the day of a decimal year is the inverse of the decimal year of a day', () => {
  const day = fc
    .integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2100, 11, 31) / 864e5 })
    .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (date) => {
      expect(dayOfDecimalYear(decimalYear(date))).toBe(date);
    }),
    { seed: 23 },
  );
});

it('falls on the nearest day, and never in the year after', () => {
  expect(dayOfDecimalYear(2025.5)).toBe('2025-07-03');
  expect(dayOfDecimalYear(2024.5)).toBe('2024-07-02');
  expect(dayOfDecimalYear(2024.9999)).toBe('2024-12-31');
  expect(dayOfDecimalYear(2024)).toBe('2024-01-01');
});
