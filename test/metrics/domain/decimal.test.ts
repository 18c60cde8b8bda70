import { array, assert, bigInt, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecimals, isNegativeDecimal } from '#metrics/domain/decimal.ts';

/** A decimal text and its value in units of the twelfth place, made side by side. */
const decimal = tuple(bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), integer({ min: 0, max: 12 })).map(
  ([digits, places]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
    const cut = text.length - places;
    const written = places === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
    return { text: digits < 0n ? `-${written}` : written, units: digits * 10n ** BigInt(12 - places) };
  },
);

function units(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(12, '0'));
}

describe('sums of decimal text', () => {
  test('are exact, in any order', () => {
    assert(
      property(array(decimal, { maxLength: 30 }), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount.units, 0n);
        const texts = amounts.map(({ text }) => text);
        expect(units(addDecimals(texts))).toBe(sum);
        expect(addDecimals(texts.toReversed())).toBe(addDecimals(texts));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('are written like decimals: no exponent, no minus before nothing', () => {
    assert(
      property(array(decimal, { minLength: 1, maxLength: 5 }), (amounts) => {
        const sum = addDecimals(amounts.map(({ text }) => text));
        expect(sum).toMatch(/^-?\d+(\.\d+)?$/);
        expect(isNegativeDecimal(sum)).toBe(units(sum) < 0n);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([
    [[], '0'],
    [['0.1', '0.2'], '0.3'],
    [['100.10', '-20.05', '-80.05'], '0.00'],
    [['12345678901234567890.12', '0.000000000001'], '12345678901234567890.120000000001'],
    [['-0.50', '0.25'], '-0.25'],
  ])('%j is %s', (amounts, sum) => {
    expect(addDecimals(amounts)).toBe(sum);
  });
});
