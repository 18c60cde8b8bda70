import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSuppressedCount,
  isSuppressedRate,
  suppressionThreshold,
} from '#metrics/disclosure/is-suppressed-count.ts';
import { roundToBase } from '#metrics/disclosure/round-to-base.ts';
import { suppressTable } from '#metrics/disclosure/suppress-table.ts';

describe('primary suppression', () => {
  it('hides small counts, not zeros, and more of what is sensitive', () => {
    const k = suppressionThreshold({ isSensitive: false });
    expect([0, 1, 4, 5].map((count) => isSuppressedCount(count, k))).toEqual([false, true, true, false]);
    expect(suppressionThreshold({ isSensitive: true })).toBe(10);
  });

  it('hides rates with their count and of few persons', () => {
    expect([isSuppressedRate(3, 500, 5), isSuppressedRate(8, 19, 5), isSuppressedRate(8, 20, 5)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('refuses what is no count', () => {
    expect(() => isSuppressedCount(1.5, 5)).toThrow(/^count/);
    expect(() => isSuppressedCount(1, 0)).toThrow(/^threshold/);
  });
});

describe('complementary suppression', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  it('leaves no line from which a hidden count can be computed', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const pattern = suppressTable(counts, 5);
        const isSafe = (line: readonly number[], isHidden: readonly boolean[], isTotalHidden: boolean) => {
          const hidden = line.filter((_, i) => isHidden[i]);
          const sum = hidden.reduce((total, value) => total + value, 0);
          return isTotalHidden || hidden.length === 0 || (hidden.length >= 2 && sum >= 5);
        };
        for (const [r, row] of counts.entries()) {
          expect(isSafe(row, pattern.suppressed[r]!, pattern.rowTotalSuppressed[r]!)).toBe(true);
        }
        for (const c of counts[0]!.keys()) {
          const column = counts.map((row) => row[c]!);
          expect(
            isSafe(
              column,
              pattern.suppressed.map((row) => row[c]!),
              pattern.colTotalSuppressed[c]!,
            ),
          ).toBe(true);
        }
        for (const [r, row] of pattern.primary.entries()) {
          for (const [c, isPrimary] of row.entries())
            if (isPrimary) expect(pattern.suppressed[r]![c]).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('hides nothing where nothing is small', () => {
    expect(
      suppressTable(
        [
          [9, 0],
          [7, 12],
        ],
        5,
      ).suppressed.flat(),
    ).toEqual([false, false, false, false]);
  });

  it('refuses a table that is none', () => {
    expect(() => suppressTable([], 5)).toThrow(/^table must/);
    expect(() => suppressTable([[1, 2], [3]], 5)).toThrow(/^table\[1\]/);
    expect(() => suppressTable([[-1]], 5)).toThrow(/^table\[0\]\[0\]/);
  });
});

it('rounds halves away from zero and never to a negative zero', () => {
  expect([7.5, -7.5, 2.4, -2.4, 12].map((value) => roundToBase(value, 5))).toEqual([10, -10, 0, 0, 10]);
  expect(Object.is(roundToBase(-1, 5), 0)).toBe(true);
  expect(() => roundToBase(1, 0)).toThrow(/^base/);
  expect(() => roundToBase(Number.NaN, 5)).toThrow(/^value/);
});
