import { describe, expect, it } from 'vitest';
import { parseDecimalText, parseNumber } from '#importers/parse-number.ts';

describe('numbers', () => {
  it.each([
    ['17', 17],
    [' -1.5 ', -1.5],
    ['1.343835', 1.343835],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each(['1,322.6', '1.234,5', '50%', '$3', '1 000', 'NaN', 'Infinity', '1e999', '0x10', '--1', 'ten'])(
    '%j is none',
    (text) => {
      expect(parseNumber(text)).toEqual({ kind: 'invalid' });
    },
  );

  it('takes separators only where the format declares them', () => {
    expect(parseNumber('1,322.6', { thousands: ',' })).toEqual({ kind: 'number', value: 1322.6 });
    expect(parseNumber('1,32.6', { thousands: ',' })).toEqual({ kind: 'invalid' });
  });

  it('takes a blank, or a marker of the publisher, for missing and never for 0', () => {
    for (const text of ['', '  ', null, undefined]) expect(parseNumber(text)).toEqual({ kind: 'missing' });
    expect(parseNumber('#n/a', { missing: ['#N/A'] })).toEqual({ kind: 'missing' });
    expect(parseNumber('..')).toEqual({ kind: 'invalid' });
  });
});

describe('amounts', () => {
  it.each([
    ['12345678901234567890.120', '12345678901234567890.120'],
    [' 1,234,567.10\n', '1234567.10'],
    ['-0.5', '-0.5'],
    ['+7.', '7'],
    ['.5', '0.5'],
  ])('%j is kept as %j', (written, kept) => {
    expect(parseDecimalText(written)).toBe(kept);
  });

  it.each(['', '.', '-', '1,23', '1e5', 'TBA', '12.3.4', '1.000,50', '1'.repeat(27)])(
    '%j is none',
    (written) => {
      expect(parseDecimalText(written)).toBeNull();
    },
  );
});
