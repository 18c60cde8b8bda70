import { expect, it } from 'vitest';
import { compare } from '#metrics/conformance/compare.ts';

const within = () => ({ abs: 1e-9, rel: 1e-6 });
const mismatches = (actual: unknown, expected: unknown) => compare(actual, expected, within);

it('accepts numbers within absolute plus relative tolerance and rejects those beyond', () => {
  expect(mismatches(1_000_000.9, 1_000_000)).toEqual([]);
  expect(mismatches(1_000_001.1, 1_000_000)).toEqual([
    { path: '', expected: 1_000_000, actual: 1_000_001.1 },
  ]);
});

it('reads "Infinity" and "-Infinity" as infinite numbers', () => {
  expect(mismatches({ a: Infinity, b: -Infinity }, { a: 'Infinity', b: '-Infinity' })).toEqual([]);
  expect(mismatches({ a: 5 }, { a: 'Infinity' })).toHaveLength(1);
});

it('keeps null, zero, text and absence apart', () => {
  expect(mismatches({ a: null }, { a: null })).toEqual([]);
  expect(mismatches({ a: 0 }, { a: null })).toHaveLength(1);
  expect(mismatches({ a: null }, { a: 0 })).toHaveLength(1);
  expect(mismatches({}, { a: 0 })).toEqual([{ path: 'a', expected: 0, actual: null }]);
  expect(mismatches({ a: '1' }, { a: 1 })).toHaveLength(1);
  expect(mismatches({ a: NaN }, { a: 1 })).toHaveLength(1);
});

it('names the place of a difference inside lists and objects', () => {
  expect(mismatches({ a: [{ b: 1 }, { b: 3 }] }, { a: [{ b: 1 }, { b: 2 }] })).toEqual([
    { path: 'a[1].b', expected: 2, actual: 3 },
  ]);
});

it('requires lists of equal length but ignores fields that are not expected', () => {
  expect(mismatches([1, 2, 3], [1, 2])).toHaveLength(1);
  expect(mismatches({ a: 1, more: 2 }, { a: 1 })).toEqual([]);
});

it('takes a result that is null as a whole for null in every field, and for nothing else', () => {
  expect(mismatches(null, { a: null, b: { c: null } })).toEqual([]);
  expect(mismatches(null, { a: null, b: 0 })).toHaveLength(1);
  expect(mismatches(null, { a: null, b: [] })).toHaveLength(1);
});
