import { expect, test } from 'vitest';
import { differingPaths } from '#app/services/assessing/differing-paths.ts';

test('names the smallest parts that differ, as JSON pointers', () => {
  const one = { a: 1, b: [1, { c: 2 }], d: { e: null } };
  const other = { a: 1, b: [1, { c: 3 }], d: { e: 0 } };
  expect(differingPaths(one, other)).toEqual(['/b/1/c', '/d/e']);
  expect(differingPaths(one, structuredClone(one))).toEqual([]);
});

test('names members that only one of the two has, and values of another kind', () => {
  expect(differingPaths({ a: 1 }, { b: 1 })).toEqual(['/a', '/b']);
  expect(differingPaths({ a: [] }, { a: {} })).toEqual(['/a']);
  expect(differingPaths([1], [1, 2])).toEqual(['/1']);
  expect(differingPaths(1, 2)).toEqual(['']);
});

test('escapes the names that a pointer would misread', () => {
  expect(differingPaths({ 'a/b~c': 1 }, { 'a/b~c': 2 })).toEqual(['/a~1b~0c']);
});

test('stops after as many as can be read', () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index);
  const paths = differingPaths(
    numbers,
    numbers.map((number) => -number - 1),
  );
  expect(paths).toHaveLength(50);
});
